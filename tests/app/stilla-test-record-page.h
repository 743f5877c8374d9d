/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "stilla-test-screen.h"

/* Keeps one capsule of 100 mg at 08:00 since 1 November, taken on the 18th and not answered since. */
static inline void
test_record_page_write (const char *folder)
{
  g_autoptr (GPtrArray) products = g_ptr_array_new_with_free_func ((GDestroyNotify) stilla_product_unref);
  g_autoptr (GPtrArray) doses = g_ptr_array_new_with_free_func ((GDestroyNotify) stilla_dose_time_unref);
  StillaProductFacts facts
      = { .id = "p", .name = "Night capsules", .label_ug = 100000, .per_units = 1, .unit = "capsule" };
  StillaOccurrence taken = { .date = test_date ("2026-11-18"), .day = test_date ("2026-11-18") };
  g_autoptr (GDateTime) at = g_date_time_new_utc (2026, 11, 18, 8, 5, 0);
  g_autoptr (StillaStore) store = test_store_try (folder, NULL);
  g_autoptr (StillaPlan) plan = NULL;
  g_autoptr (StillaIntake) answer = NULL;
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (products, stilla_product_new (&facts, &error));
  g_ptr_array_add (doses, test_dose ("d", "p", "08:00", "2026-11-01"));
  plan = stilla_plan_new (products, doses, &error);
  g_assert_no_error (error);
  taken.dose = g_ptr_array_index (doses, 0);
  taken.product = g_ptr_array_index (products, 0);
  answer = stilla_intake_new (&taken, STILLA_INTAKE_TAKEN, at);
  g_assert_true (stilla_store_save_plan (store, STILLA_PERSON_FIRST, plan, &error));
  g_assert_true (stilla_store_record (store, answer, &error));
}

static inline void
test_record_page_set_up (TestScreen *self, GtkWidget *(*make) (StillaContext *), gboolean with_plan)
{
  test_screen_begin (self);
  if (with_plan)
    test_record_page_write (self->folder);
  test_screen_open (self, make, 1000);
}

/* Waits until everything is laid out: which of two ways to show a thing has room is only known then. */
static inline void
test_settle (TestScreen *self)
{
  gint64 deadline = g_get_monotonic_time () + 300 * G_TIME_SPAN_MILLISECOND;

  while (g_get_monotonic_time () < deadline)
    g_main_context_iteration (NULL, FALSE);
}

/* The choice whose words are @words. */
static inline GtkWidget *
test_need_check (GtkWidget *widget, const char *words)
{
  GtkWidget *check = test_need (widget, GTK_TYPE_LABEL, words);

  while (!GTK_IS_CHECK_BUTTON (check))
    check = gtk_widget_get_parent (check);
  return check;
}
