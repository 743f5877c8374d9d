/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/schedule/stilla-unanswered.h"

#include "stilla-test-store.h"

/* A plan of "p": 08:00 from @from to @until, 22:00 from the 19th on, once when needed on the 18th; paused on
 * the 16th when @is_paused. */
static StillaPlan *
new_plan (const char *from, const char *until, gboolean is_paused)
{
  g_auto (StillaPlanParts) parts = { NULL };
  StillaDoseTime taking = { .id = (char *) "when-needed",
                            .product_id = (char *) "p",
                            .minute = 12 * 60,
                            .units = { 1, 1 },
                            .as_needed_id = (char *) "n" };
  StillaAsNeeded item
      = { .id = (char *) "n", .product_id = (char *) "p", .units = { 1, 1 }, .most = { 2, 1 } };
  StillaPause pause = { .reason = (char *) "" };
  g_autoptr (StillaDoseTime) morning = test_dose ("morning", "p", "08:00", from);
  GDate last = test_date (until);
  g_autoptr (GError) error = NULL;
  StillaPlan *plan;

  stilla_plan_parts_init (&parts);
  g_ptr_array_add (parts.products, test_product ("p", 100000));
  g_ptr_array_add (parts.doses, stilla_dose_time_with_until (morning, &last));
  g_ptr_array_add (parts.doses, test_dose ("evening", "p", "22:00", "2026-11-19"));
  item.from = test_date ("2026-11-01");
  g_ptr_array_add (parts.as_needed, stilla_as_needed_new (&item, NULL));
  taking.from = taking.until = test_date ("2026-11-18");
  g_ptr_array_add (parts.doses, stilla_dose_time_new (&taking, NULL));
  pause.from = pause.until = test_date ("2026-11-16");
  if (is_paused)
    g_ptr_array_add (parts.pauses, stilla_pause_new (&pause, NULL));
  plan = stilla_plan_new_from (&parts, &error);
  g_assert_no_error (error);
  return plan;
}

static char *
list (const StillaPlan *plan, const StillaIntakeBook *answers, guint days)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Europe/Berlin");
  StillaDayFrame frame = { zone, 0 };
  GDate today = test_date ("2026-11-20");
  g_autoptr (GArray) found = stilla_list_unanswered (plan, answers, &today, days, &frame);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < found->len; i++) {
    const StillaOccurrence *occurrence = &g_array_index (found, StillaOccurrence, i);
    g_autofree char *date = stilla_date_to_string (&occurrence->date);

    g_string_append_printf (text, "%s%s %s", i > 0 ? ", " : "", date + 8, occurrence->dose->id);
  }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static const struct {
  const char *name;
  const char *from;
  const char *until;
  gboolean is_paused;
  guint days;
  const char *wanted;
} rows[] = {
  { "only the days asked for", "2026-11-01", NULL, FALSE, 3,
    "17 morning, 18 morning, 19 morning, 19 evening" },
  { "not before the plan began", "2026-11-18", NULL, FALSE, 14, "18 morning, 19 morning, 19 evening" },
  { "not after it ended", "2026-11-15", "2026-11-17", FALSE, 14,
    "15 morning, 16 morning, 17 morning, 19 evening" },
  { "not in a pause", "2026-11-15", "2026-11-17", TRUE, 14, "15 morning, 17 morning, 19 evening" },
  { "today is open", "2026-11-20", NULL, FALSE, 14, "19 evening" },
};

static void
test_rows (void)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autoptr (StillaIntakeBook) answers = stilla_intake_book_new (none);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (StillaPlan) plan = new_plan (rows[i].from, rows[i].until, rows[i].is_paused);
    g_autofree char *found = list (plan, answers, rows[i].days);

    g_test_message ("%s", rows[i].name);
    g_assert_cmpstr (found, ==, rows[i].wanted);
  }
}

/* Every kind of answer is one; what was taken back is none. */
static void
test_answered (void)
{
  static const StillaIntakeState states[]
      = { STILLA_INTAKE_TAKEN, STILLA_INTAKE_SKIPPED, STILLA_INTAKE_NOT_SURE, STILLA_INTAKE_UNDONE };
  g_autoptr (StillaPlan) plan = new_plan ("2026-11-16", NULL, FALSE);
  g_autoptr (GPtrArray) answers = g_ptr_array_new_with_free_func ((GDestroyNotify) stilla_intake_unref);
  g_autoptr (StillaIntakeBook) book = NULL;
  g_autofree char *found = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (states); i++) {
    g_autofree char *date = g_strdup_printf ("2026-11-%u", 16 + i);

    g_ptr_array_add (answers, test_answer (plan, "morning", date, states[i]));
  }
  book = stilla_intake_book_new (answers);
  found = list (plan, book, 14);
  g_assert_cmpstr (found, ==, "19 morning, 19 evening");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/schedule/unanswered/rows", test_rows);
  g_test_add_func ("/schedule/unanswered/answered", test_answered);
  return g_test_run ();
}
