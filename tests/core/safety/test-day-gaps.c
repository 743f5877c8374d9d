/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/safety/stilla-day-gaps.h"

#include "core/base/stilla-resources.h"
#include "core/schedule/stilla-date.h"

typedef struct {
  StillaMedicineList *list;
  StillaCircumstances *circumstances;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (StillaBundle) bundle = stilla_bundle_load_shipped (&error);

  g_assert_no_error (error);
  self->list = stilla_medicine_list_new (bundle);
  self->circumstances = stilla_circumstances_new ();
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_clear_pointer (&self->circumstances, stilla_circumstances_free);
  g_clear_pointer (&self->list, stilla_medicine_list_free);
}

/* @text: "ciprofloxacin 08:00 20:00" */
static void
add_medicine (Fixture *self, const char *text)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  StillaOwnMedicine *own = stilla_own_medicine_new (words[0]);

  for (guint i = 1; words[i] != NULL; i++) {
    int minute;

    g_assert_true (stilla_minute_parse (words[i], &minute));
    g_array_append_val (own->minutes, minute);
  }
  g_ptr_array_add (self->circumstances->medicines, own);
}

static char *
windows_to_string (const StillaDayGaps *gaps)
{
  g_autoptr (GArray) windows = stilla_day_gaps_dup_windows (gaps);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < windows->len; i++) {
    const StillaWindow *window = &g_array_index (windows, StillaWindow, i);
    g_autofree char *from = stilla_minute_to_string (window->from);
    g_autofree char *to = stilla_minute_to_string (window->to);

    g_string_append_printf (text, "%s%s-%s", i > 0 ? " " : "", from, to);
  }
  return g_string_free (text, FALSE);
}

/* The worked windows, from the gaps of the shipped guide. */
static void
test_windows (Fixture *self, gconstpointer data)
{
  static const struct {
    const char *medicines[3];
    const char *windows;
  } rows[] = {
    { { NULL }, "00:00-23:59" },
    { { "ciprofloxacin 08:00 20:00" }, "10:00-14:00 22:00-02:00" },
    { { "ciprofloxacin 08:00" }, "10:00-02:00" },
    { { "moxifloxacin 08:00" }, "12:00-00:00" },
    { { "dolutegravir 08:00" }, "10:00-02:00" },
    { { "levothyroxine 07:00" }, "11:00-03:00" },
    { { "doxycycline 08:00 20:00" }, "00:00-02:00 12:00-14:00" },
    { { "cipro 08:00 20:00", "Synthroid 07:00" }, "11:00-14:00 22:00-02:00" },
    { { "raltegravir 08:00 20:00" }, "" },
    { { "raltegravir" }, "" },
    { { "moxifloxacin 08:00 20:00" }, "00:00-00:00 12:00-12:00" },
    { { "doxycycline 06:00 14:00 22:00" }, "" },
    { { "enoxacin 08:00" }, "10:00-00:00" },
    { { "sumatriptan 08:00" }, "00:00-23:59" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (StillaDayGaps) gaps = NULL;
    g_autofree char *text = NULL;

    g_ptr_array_set_size (self->circumstances->medicines, 0);
    for (guint j = 0; j < 3 && rows[i].medicines[j] != NULL; j++)
      add_medicine (self, rows[i].medicines[j]);
    gaps = stilla_day_gaps_new (self->list, self->circumstances);
    text = windows_to_string (gaps);
    g_test_message ("%s", rows[i].medicines[0]);
    g_assert_cmpstr (text, ==, rows[i].windows);
  }
}

static void
test_what_is_in_the_way (Fixture *self, gconstpointer data)
{
  g_autoptr (StillaDayGaps) gaps = NULL;
  g_autofree char *text = NULL;

  add_medicine (self, "levothyroxine");
  add_medicine (self, "frobnicate 08:00");
  add_medicine (self, "sumatriptan");
  add_medicine (self, "lansoprazole 12:00");
  gaps = stilla_day_gaps_new (self->list, self->circumstances);
  g_assert_cmpuint (gaps->untimed->len, ==, 1);
  g_assert_cmpuint (gaps->unknown->len, ==, 1);
  g_assert_cmpuint (gaps->avoided->len, ==, 0);
  g_assert_cmpuint (gaps->gaps->len, ==, 1);
  text = windows_to_string (gaps);
  g_assert_cmpstr (text, ==, "14:00-10:00");
}

/* What is said of drips only sets no gap for magnesium by mouth. */
static void
test_drips_do_not_count (Fixture *self, gconstpointer data)
{
  g_autoptr (StillaDayGaps) gaps = NULL;

  add_medicine (self, "rocuronium 08:00");
  gaps = stilla_day_gaps_new (self->list, self->circumstances);
  g_assert_cmpuint (gaps->gaps->len + gaps->unknown->len + gaps->avoided->len + gaps->untimed->len, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  stilla_resources_register ();
  g_test_add ("/safety/day-gaps/windows", Fixture, NULL, set_up, test_windows, tear_down);
  g_test_add ("/safety/day-gaps/in-the-way", Fixture, NULL, set_up, test_what_is_in_the_way, tear_down);
  g_test_add ("/safety/day-gaps/drips", Fixture, NULL, set_up, test_drips_do_not_count, tear_down);
  return g_test_run ();
}
