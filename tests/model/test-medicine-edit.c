/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/stilla-medicine-edit.h"

#include "stilla-test-shipped.h"

static void
test_add (StillaTestShipped *self, gconstpointer data)
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

/* @words: "a b+": names, with "+" one that has a time */
static StillaCircumstances *
list_new (const char *words)
{
  StillaCircumstances *circumstances = stilla_circumstances_new ();
  g_auto (GStrv) names = g_strsplit (words, " ", -1);

  for (guint i = 0; names[i] != NULL && *names[i] != '\0'; i++) {
    gboolean has_time = g_str_has_suffix (names[i], "+");
    g_autofree char *name = g_strndup (names[i], strlen (names[i]) - (has_time ? 1 : 0));
    StillaOwnMedicine *own = stilla_own_medicine_new (name);

    if (has_time)
      stilla_own_medicine_add_time (own, 480);
    g_ptr_array_add (circumstances->medicines, own);
  }
  return circumstances;
}

static char *
names_to_string (const StillaCircumstances *circumstances)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < circumstances->medicines->len; i++) {
    const StillaOwnMedicine *own = g_ptr_array_index (circumstances->medicines, i);

    g_string_append_printf (names, "%s%s(%u)", i > 0 ? " " : "", own->name, own->minutes->len);
  }
  return g_string_free (names, FALSE);
}

/* Each row: what the list was, what a change made of it, what it became since, and what Undo leaves. */
static void
test_restore (StillaTestShipped *self, gconstpointer data)
{
  static const struct {
    const char *earlier, *later, *now, *restored;
  } rows[] = {
    { "a b", "b", "b", "a(0) b(0)" },                   /* removed */
    { "a", "a b", "a b", "a(0)" },                      /* added */
    { "", "a", "a b c", "b(0) c(0)" },                  /* added, and others since */
    { "a b c", "a c", "a c d", "a(0) b(0) c(0) d(0)" }, /* removed, and another since */
    { "a b", "a+ b", "a+ b+", "a(0) b(1)" },            /* a time added, and one of another since */
    { "a+ b", "a b", "b", "a(1) b(0)" },                /* a time removed, then the medicine */
    { "a b", "a b", "c", "c(0)" },                      /* nothing was changed */
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    const char *const words[] = { rows[i].earlier, rows[i].later, rows[i].now };
    StillaCircumstances *lists[3] = { NULL };
    g_autofree char *names = NULL;

    for (guint k = 0; k < G_N_ELEMENTS (words); k++)
      lists[k] = list_new (words[k]);
    stilla_medicine_edit_restore (lists[2], lists[0], lists[1]);
    names = names_to_string (lists[2]);
    g_assert_cmpstr (names, ==, rows[i].restored);
    for (guint k = 0; k < G_N_ELEMENTS (words); k++)
      g_clear_pointer (&lists[k], stilla_circumstances_free);
  }
}

static void
test_remove (StillaTestShipped *self, gconstpointer data)
{
  stilla_medicine_edit_add (self->circumstances, self->list, "Cipro", NULL);
  stilla_medicine_edit_add (self->circumstances, self->list, "Moonflower", NULL);
  g_assert_true (stilla_medicine_edit_remove (self->circumstances, "cipro"));
  g_assert_false (stilla_medicine_edit_remove (self->circumstances, "cipro"));
  g_assert_cmpuint (self->circumstances->medicines->len, ==, 1);
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
  g_test_add ("/medicine-edit/add", StillaTestShipped, NULL, stilla_test_shipped_set_up, test_add,
              stilla_test_shipped_tear_down);
  g_test_add ("/medicine-edit/remove", StillaTestShipped, NULL, stilla_test_shipped_set_up, test_remove,
              stilla_test_shipped_tear_down);
  g_test_add ("/medicine-edit/restore", StillaTestShipped, NULL, stilla_test_shipped_set_up, test_restore,
              stilla_test_shipped_tear_down);
  g_test_add_func ("/medicine-edit/times", test_times);
  g_test_add_func ("/medicine-edit/most-times", test_most_times);
  return g_test_run ();
}
