/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/stilla-medicine-edit.h"

#include "core/base/stilla-resources.h"

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

static void
test_add (Fixture *self, gconstpointer data)
{
  g_autofree char *long_name = g_strnfill (STILLA_CIRCUMSTANCES_MAX_WORDS + 1, 'a');
  const struct {
    const char *name;
    const char *refusal; /* NULL: taken */
  } rows[] = {
    { "  Cipro ", NULL },
    { "CIPRO", "“CIPRO” is in your list already, as “Cipro”. Add its times there." },
    { "ciprofloxacin", "“ciprofloxacin” is in your list already, as “Cipro”. Add its times there." },
    { "delafloxacin", NULL }, /* the same rule, another medicine */
    { "Moonflower", NULL },
    { "moonflower", "“moonflower” is in your list already, as “Moonflower”. Add its times there." },
    { "Sunflower", NULL },
    { "", "Type the name that stands on the packet." },
    { "   ", "Type the name that stands on the packet." },
    { long_name, "This name is too long. Type only the name itself." },
  };
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GError) error = NULL;
    gboolean taken = stilla_medicine_edit_add (self->circumstances, self->list, rows[i].name, &error);

    g_assert_cmpint (taken, ==, rows[i].refusal == NULL);
    g_assert_cmpstr (error != NULL ? error->message : NULL, ==, rows[i].refusal);
    n += taken;
    g_assert_cmpuint (self->circumstances->medicines->len, ==, n);
  }
  g_assert_nonnull (stilla_circumstances_find_medicine (self->circumstances, "cipro"));
}

static void
test_remove_and_restore (Fixture *self, gconstpointer data)
{
  g_autoptr (StillaCircumstances) earlier = NULL;
  g_autoptr (StillaCircumstances) later = NULL;

  stilla_medicine_edit_add (self->circumstances, self->list, "Cipro", NULL);
  stilla_medicine_edit_add (self->circumstances, self->list, "Moonflower", NULL);
  earlier = stilla_circumstances_copy (self->circumstances);
  g_assert_true (stilla_medicine_edit_remove (self->circumstances, "cipro"));
  g_assert_false (stilla_medicine_edit_remove (self->circumstances, "cipro"));
  g_assert_cmpuint (self->circumstances->medicines->len, ==, 1);

  stilla_circumstances_set_answer (self->circumstances, "c01", STILLA_ANSWER_NO);
  later = stilla_circumstances_copy (earlier);
  stilla_circumstances_set_answer (later, "c01", STILLA_ANSWER_NO);
  stilla_medicine_edit_restore (self->circumstances, earlier);
  g_assert_true (stilla_circumstances_equal (self->circumstances, later));
}

static void
test_times (void)
{
  static const struct {
    const char *typed;
    gboolean taken;
    const char *words;
  } rows[] = {
    { "20:00", TRUE, NULL },
    { "8:00", TRUE, NULL },
    { "٠٩:٣٠", TRUE, NULL },
    { "08:00", FALSE, "“08:00” is there already." },
    { "25:00", FALSE,
      "“25:00” is not a time of the day. Type hours and minutes with a colon between them, such as 08:00 or "
      "20:30." },
    { "", FALSE,
      "“” is not a time of the day. Type hours and minutes with a colon between them, such as 08:00 or "
      "20:30." },
  };
  g_autoptr (StillaOwnMedicine) own = stilla_own_medicine_new ("Cipro");

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GError) error = NULL;

    g_assert_cmpint (stilla_medicine_edit_add_time (own, rows[i].typed, &error), ==, rows[i].taken);
    g_assert_cmpstr (error != NULL ? error->message : NULL, ==, rows[i].words);
  }
  g_assert_cmpuint (own->minutes->len, ==, 3);
  g_assert_cmpint (g_array_index (own->minutes, int, 0), ==, 8 * 60);
  g_assert_cmpint (g_array_index (own->minutes, int, 1), ==, 9 * 60 + 30);
  stilla_medicine_edit_remove_time (own, 8 * 60);
  stilla_medicine_edit_remove_time (own, 7 * 60);
  g_assert_cmpuint (own->minutes->len, ==, 2);
}

static void
test_most_times (void)
{
  g_autoptr (StillaOwnMedicine) own = stilla_own_medicine_new ("Cipro");

  for (int hour = 0; hour < 24; hour++) {
    g_autofree char *typed = g_strdup_printf ("%02d:00", hour);

    g_assert_true (stilla_medicine_edit_add_time (own, typed, NULL));
  }
  g_assert_false (stilla_medicine_edit_add_time (own, "12:30", NULL));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  stilla_resources_register ();
  g_test_add ("/medicine-edit/add", Fixture, NULL, set_up, test_add, tear_down);
  g_test_add ("/medicine-edit/remove-and-restore", Fixture, NULL, set_up, test_remove_and_restore, tear_down);
  g_test_add_func ("/medicine-edit/times", test_times);
  g_test_add_func ("/medicine-edit/most-times", test_most_times);
  return g_test_run ();
}
