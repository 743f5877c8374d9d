/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/exchange/stilla-plan-import.h"
#include "core/schedule/stilla-expand.h"
#include "stilla-test-plan.h"

#define TODAY "2026-11-20"

typedef struct {
  StillaPlanParts here;
  StillaPlanParts file;
  StillaCircumstances *circumstances;
  StillaCircumstances *file_circumstances;
  gboolean is_answered;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  stilla_plan_parts_init (&self->here);
  stilla_plan_parts_init (&self->file);
  self->circumstances = stilla_circumstances_new ();
  self->file_circumstances = stilla_circumstances_new ();
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  stilla_plan_parts_clear (&self->here);
  stilla_plan_parts_clear (&self->file);
  g_clear_pointer (&self->circumstances, stilla_circumstances_free);
  g_clear_pointer (&self->file_circumstances, stilla_circumstances_free);
}

static void
add_product (StillaPlanParts *parts, const char *id)
{
  g_ptr_array_add (parts->products, test_product (id, 100000));
}

static void
add_dose (StillaPlanParts *parts, const char *product_id, int minute, const char *from, const char *until)
{
  StillaDoseTime fields = { .product_id = (char *) product_id,
                            .minute = minute,
                            .units = { 1, 1 },
                            .from = test_date (from),
                            .until = test_date (until) };
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (parts->doses, stilla_dose_time_new (&fields, &error));
  g_assert_no_error (error);
}

static StillaPlan *
make_plan (const StillaPlanParts *parts)
{
  g_autoptr (GError) error = NULL;
  StillaPlan *plan = stilla_plan_new_from (parts, &error);

  g_assert_no_error (error);
  return plan;
}

static StillaPlanImport *
try_import (Fixture *self, StillaImportKind kind, const char *from, GError **error)
{
  g_autoptr (StillaPlan) here = make_plan (&self->here);
  g_autoptr (StillaPlan) there = make_plan (&self->file);
  StillaImportInto into = { here, self->circumstances, test_date (TODAY), self->is_answered };
  StillaPlanFile file = { .plan = there, .circumstances = self->file_circumstances };
  GDate day = test_date (from);

  return stilla_plan_import_new (&into, &file, kind, &day, error);
}

static StillaPlanImport *
import (Fixture *self, StillaImportKind kind, const char *from)
{
  g_autoptr (GError) error = NULL;
  StillaPlanImport *import = try_import (self, kind, from, &error);

  g_assert_no_error (error);
  return import;
}

/* "2026-11-20 0480 name" for every dose, in order: ids do not matter. @ids: with them */
static char *
list (StillaPlan *plan, const char *from, const char *to, gboolean ids)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();
  GDate first = test_date (from);
  GDate last = test_date (to);
  g_autoptr (GArray) all = stilla_expand (plan, &first, &last, zone);
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < all->len; i++) {
    const StillaOccurrence *occurrence = &g_array_index (all, StillaOccurrence, i);
    g_autofree char *date = stilla_date_to_string (&occurrence->date);

    g_string_append_printf (out, "%s %04d %s %s\n", date, occurrence->dose->minute, occurrence->product->name,
                            ids ? occurrence->dose->id : "");
  }
  return g_string_free (out, FALSE);
}

static void
assert_same (StillaPlan *one, StillaPlan *other, const char *from, const char *to, gboolean ids)
{
  g_autofree char *first = list (one, from, to, ids);
  g_autofree char *second = list (other, from, to, ids);

  g_assert_cmpstr (first, ==, second);
}

static void
fill_both (Fixture *self)
{
  add_product (&self->here, "old");
  add_dose (&self->here, "old", 480, "2026-10-01", NULL);
  add_dose (&self->here, "old", 600, "2026-12-01", NULL);
  add_dose (&self->here, "old", 700, "2026-10-01", "2026-10-31");
  add_product (&self->file, "new");
  add_dose (&self->file, "new", 1260, "2026-11-01", "2026-11-24");
  add_dose (&self->file, "new", 1300, "2026-11-25", NULL);
  add_dose (&self->file, "new", 100, "2026-01-01", "2026-01-31");
}

static void
test_replace (Fixture *self, gconstpointer data)
{
  g_autoptr (StillaPlanImport) outcome = NULL;
  g_autoptr (StillaPlan) here = NULL;
  g_autoptr (StillaPlan) there = NULL;

  fill_both (self);
  outcome = import (self, STILLA_IMPORT_REPLACE, "2026-11-22");
  here = make_plan (&self->here);
  there = make_plan (&self->file);
  assert_same (outcome->plan, here, "2026-09-01", "2026-11-21", TRUE);
  assert_same (outcome->plan, there, "2026-11-22", "2027-03-01", FALSE);
  g_assert_cmpuint (outcome->n_products, ==, 1);
  g_assert_cmpuint (outcome->n_doses, ==, 2);
  g_assert_cmpuint (outcome->n_over, ==, 1);
  g_assert_cmpuint (outcome->n_ended_products, ==, 1);
  g_assert_cmpuint (outcome->n_ended_doses, ==, 2);
  g_assert_cmpuint (outcome->n_same_names, ==, 0);
}

static void
test_add (Fixture *self, gconstpointer data)
{
  g_autoptr (StillaPlanImport) outcome = NULL;
  g_autoptr (StillaPlan) here = NULL;
  g_autofree char *after = NULL;

  fill_both (self);
  outcome = import (self, STILLA_IMPORT_ADD, TODAY);
  here = make_plan (&self->here);
  assert_same (outcome->plan, here, "2026-09-01", "2026-11-19", TRUE);
  after = list (outcome->plan, "2026-11-30", "2026-12-01", FALSE);
  g_assert_cmpstr (after, ==,
                   "2026-11-30 0480 old \n2026-11-30 1300 new \n"
                   "2026-12-01 0480 old \n2026-12-01 0600 old \n2026-12-01 1300 new \n");
  g_assert_cmpuint (outcome->n_ended_products + outcome->n_ended_doses, ==, 0);
}

/* The same file again: everything is there twice, and that is said. */
static void
test_same_file (Fixture *self, gconstpointer data)
{
  g_autoptr (StillaPlanImport) outcome = NULL;
  g_autoptr (StillaPlanImport) replaced = NULL;

  add_product (&self->here, "Evening");
  add_dose (&self->here, "Evening", 480, "2026-10-01", NULL);
  add_product (&self->file, "Evening");
  add_dose (&self->file, "Evening", 480, "2026-10-01", NULL);
  outcome = import (self, STILLA_IMPORT_ADD, TODAY);
  g_assert_cmpuint (outcome->n_same_names, ==, 1);
  g_assert_cmpuint (stilla_plan_get_products (outcome->plan)->len, ==, 2);
  replaced = import (self, STILLA_IMPORT_REPLACE, TODAY);
  g_assert_cmpuint (replaced->n_same_names, ==, 0);
}

static void
test_refused (Fixture *self, gconstpointer data)
{
  static const struct {
    StillaImportKind kind;
    gboolean is_answered;
    const char *from;
    const char *words; /* NULL: taken */
  } rows[] = {
    { STILLA_IMPORT_ADD, FALSE, "2026-11-19", "The past is not changed. Choose today or a later day." },
    { STILLA_IMPORT_ADD, TRUE, "2026-11-20", NULL },
    { STILLA_IMPORT_REPLACE, FALSE, "2026-11-20", NULL },
    { STILLA_IMPORT_REPLACE, TRUE, "2026-11-20",
      "You already answered a dose of today. Choose tomorrow or a later day." },
    { STILLA_IMPORT_REPLACE, TRUE, "2026-11-21", NULL },
  };

  fill_both (self);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (StillaPlanImport) outcome = NULL;

    self->is_answered = rows[i].is_answered;
    outcome = try_import (self, rows[i].kind, rows[i].from, &error);
    g_assert_cmpstr (error != NULL ? error->message : NULL, ==, rows[i].words);
    g_assert_true ((outcome == NULL) == (error != NULL));
  }
}

static void
test_nothing_left (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fill_both (self);
  stilla_plan_parts_clear (&self->file);
  stilla_plan_parts_init (&self->file);
  g_assert_null (try_import (self, STILLA_IMPORT_ADD, TODAY, &error));
  g_assert_cmpstr (error->message, ==,
                   "There is nothing in this file that could be taken over from that day on.");
}

static void
add_pause (StillaPlanParts *parts, const char *from, const char *until)
{
  StillaPause fields = { .reason = (char *) "", .from = test_date (from), .until = test_date (until) };
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (parts->pauses, stilla_pause_new (&fields, &error));
  g_assert_no_error (error);
}

/* Their pause is none of ours. */
static void
test_pause_of_all (Fixture *self, gconstpointer data)
{
  g_autoptr (StillaPlanImport) outcome = NULL;
  g_autofree char *days = NULL;

  fill_both (self);
  add_pause (&self->file, "2026-12-10", "2026-12-12");
  add_pause (&self->file, "2026-01-10", "2026-01-12");
  outcome = import (self, STILLA_IMPORT_ADD, TODAY);
  g_assert_cmpuint (outcome->n_pauses, ==, 1);
  days = list (outcome->plan, "2026-12-11", "2026-12-11", FALSE);
  g_assert_cmpstr (days, ==, "2026-12-11 0480 old \n2026-12-11 0600 old \n");
}

static void
test_other_entries (Fixture *self, gconstpointer data)
{
  GDate from = test_date ("2026-10-01");
  StillaAsNeeded item = {
    .id = (char *) "i", .product_id = (char *) "new", .units = { 1, 1 }, .most = { 2, 1 }, .from = from
  };
  StillaVisit visit = { .id = (char *) "v",
                        .name = (char *) "",
                        .note = (char *) "",
                        .minute = 600,
                        .repeat = stilla_repeat_daily (&from),
                        .from = from };
  g_autoptr (GError) error = NULL;
  g_autoptr (StillaPlanImport) outcome = NULL;
  const StillaVisit *ended;

  fill_both (self);
  g_date_clear (&item.until, 1);
  g_date_clear (&visit.until, 1);
  g_ptr_array_add (self->file.as_needed, stilla_as_needed_new (&item, &error));
  g_ptr_array_add (self->file.visits, stilla_visit_new (&visit, &error));
  g_ptr_array_add (self->here.visits, stilla_visit_new (&visit, &error));
  g_assert_no_error (error);
  outcome = import (self, STILLA_IMPORT_REPLACE, "2026-11-22");
  g_assert_cmpuint (outcome->n_as_needed, ==, 1);
  g_assert_cmpuint (outcome->n_visits, ==, 1);
  ended = g_ptr_array_index (stilla_plan_get_visits (outcome->plan), 0);
  g_assert_cmpstr (ended->id, ==, "v");
  g_assert_cmpuint (g_date_get_day (&ended->until), ==, 21);
}

/* A single taking belongs to the past of the plan it was written down in. */
static void
test_takings (Fixture *self, gconstpointer data)
{
  StillaDoseTime taking = { .product_id = (char *) "new",
                            .minute = 600,
                            .units = { 1, 1 },
                            .as_needed_id = (char *) "item",
                            .from = test_date ("2026-12-01"),
                            .until = test_date ("2026-12-01") };
  g_autoptr (GError) error = NULL;
  g_autoptr (StillaPlanImport) outcome = NULL;

  fill_both (self);
  g_ptr_array_add (self->file.doses, stilla_dose_time_new (&taking, &error));
  g_assert_no_error (error);
  outcome = import (self, STILLA_IMPORT_ADD, TODAY);
  g_assert_cmpuint (outcome->n_doses, ==, 2);
}

static void
add_medicine (StillaCircumstances *circumstances, const char *name, int minute)
{
  StillaOwnMedicine *medicine = stilla_own_medicine_new (name);

  stilla_own_medicine_add_time (medicine, minute);
  g_ptr_array_add (circumstances->medicines, medicine);
}

/* What was written down here stands: a file can add a caution, never take one away. */
static void
test_circumstances (Fixture *self, gconstpointer data)
{
  g_autoptr (StillaPlanImport) outcome = NULL;
  GDate day = test_date (TODAY);
  StillaAnswer answer;

  add_medicine (self->circumstances, "Levothyroxine", 420);
  add_medicine (self->file_circumstances, "levothyroxine", 480);
  add_medicine (self->file_circumstances, "Doxycycline", 480);
  stilla_circumstances_set_answer (self->circumstances, "c01", STILLA_ANSWER_YES);
  stilla_circumstances_set_answer (self->file_circumstances, "c01", STILLA_ANSWER_NO);
  stilla_circumstances_set_answer (self->file_circumstances, "c02", STILLA_ANSWER_YES);
  self->circumstances->drip = STILLA_DRIP_ELSEWHERE;
  self->file_circumstances->drip = STILLA_DRIP_NONE;
  stilla_circumstances_take_advice (self->file_circumstances, stilla_advice_new ("c01", "", "Me", &day));
  for (int kind = STILLA_IMPORT_ADD; kind <= STILLA_IMPORT_REPLACE; kind++) {
    g_clear_pointer (&outcome, stilla_plan_import_free);
    outcome = import (self, (StillaImportKind) kind, TODAY);
    g_assert_cmpuint (outcome->circumstances->medicines->len, ==, 2);
    g_assert_true (stilla_circumstances_get_answer (outcome->circumstances, "c01", &answer));
    g_assert_cmpint (answer, ==, STILLA_ANSWER_YES);
    g_assert_true (stilla_circumstances_get_answer (outcome->circumstances, "c02", &answer));
    g_assert_cmpint (outcome->circumstances->drip, ==, STILLA_DRIP_ELSEWHERE);
    g_assert_cmpuint (outcome->circumstances->advice->len, ==, 0);
    g_assert_cmpuint (outcome->n_medicines, ==, 1);
    g_assert_cmpuint (outcome->n_answers, ==, 1);
    g_assert_cmpuint (outcome->n_kept, ==, 3);
    g_assert_cmpuint (outcome->n_advice, ==, 1);
  }
}

/* What the import added goes; what was said before and since stays. */
static void
test_take_back (Fixture *self, gconstpointer data)
{
  g_autoptr (StillaPlanImport) outcome = NULL;
  g_autoptr (StillaCircumstances) now = NULL;
  StillaAnswer answer;

  add_medicine (self->circumstances, "Levothyroxine", 420);
  add_medicine (self->file_circumstances, "Doxycycline", 480);
  stilla_circumstances_set_answer (self->circumstances, "c01", STILLA_ANSWER_YES);
  stilla_circumstances_set_answer (self->file_circumstances, "c02", STILLA_ANSWER_YES);
  stilla_circumstances_set_answer (self->file_circumstances, "c03", STILLA_ANSWER_YES);
  self->file_circumstances->drip = STILLA_DRIP_HOSPITAL;
  outcome = import (self, STILLA_IMPORT_ADD, TODAY);
  now = stilla_circumstances_copy (outcome->circumstances);
  add_medicine (now, "Iron", 600);
  stilla_circumstances_set_answer (now, "c03", STILLA_ANSWER_NO);
  stilla_plan_import_take_back_circumstances (now, self->circumstances, outcome->circumstances);
  g_assert_cmpuint (now->medicines->len, ==, 2);
  g_assert_nonnull (stilla_circumstances_find_medicine (now, "Levothyroxine"));
  g_assert_nonnull (stilla_circumstances_find_medicine (now, "Iron"));
  g_assert_true (stilla_circumstances_get_answer (now, "c01", &answer));
  g_assert_false (stilla_circumstances_get_answer (now, "c02", &answer));
  g_assert_true (stilla_circumstances_get_answer (now, "c03", &answer));
  g_assert_cmpint (now->drip, ==, STILLA_DRIP_NOT_SAID);
}

/* The week of an antibiotic that is over matters to nobody. */
static void
test_past_medicine (Fixture *self, gconstpointer data)
{
  g_autoptr (StillaPlanImport) outcome = NULL;
  g_autoptr (StillaCircumstances) now = NULL;
  StillaOwnMedicine *medicine;

  add_medicine (self->circumstances, "Doxycycline", 480);
  add_medicine (self->file_circumstances, "Doxycycline", 500);
  add_medicine (self->file_circumstances, "Ciprofloxacin", 500);
  medicine = g_ptr_array_index (self->circumstances->medicines, 0);
  medicine->until = test_date ("2026-11-19");
  medicine = g_ptr_array_index (self->file_circumstances->medicines, 1);
  medicine->until = test_date ("2026-11-19");
  outcome = import (self, STILLA_IMPORT_ADD, TODAY);
  g_assert_cmpuint (outcome->n_medicines, ==, 1);
  g_assert_cmpuint (outcome->n_over, ==, 1);
  /* A name stands once. */
  g_assert_cmpuint (outcome->circumstances->medicines->len, ==, 1);
  medicine = stilla_circumstances_find_medicine (outcome->circumstances, "doxycycline");
  g_assert_cmpint (g_array_index (medicine->minutes, int, 0), ==, 500);
  now = stilla_circumstances_copy (outcome->circumstances);
  stilla_plan_import_take_back_circumstances (now, self->circumstances, outcome->circumstances);
  g_assert_true (stilla_circumstances_equal (now, self->circumstances));
}

/* What is still taken today is not given up for what comes later. */
static void
test_medicine_of_today (Fixture *self, gconstpointer data)
{
  g_autoptr (StillaPlanImport) outcome = NULL;
  StillaOwnMedicine *medicine;

  add_medicine (self->circumstances, "Doxycycline", 480);
  add_medicine (self->file_circumstances, "Doxycycline", 500);
  medicine = g_ptr_array_index (self->circumstances->medicines, 0);
  medicine->until = test_date ("2026-11-25");
  add_product (&self->file, "p");
  outcome = import (self, STILLA_IMPORT_ADD, "2026-12-01");
  g_assert_cmpuint (outcome->n_medicines, ==, 0);
  g_assert_cmpuint (outcome->n_kept, ==, 1);
  g_assert_true (stilla_circumstances_equal (outcome->circumstances, self->circumstances));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, function) \
  g_test_add ("/exchange/plan-import/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("replace", test_replace);
  ADD ("add", test_add);
  ADD ("same-file", test_same_file);
  ADD ("refused", test_refused);
  ADD ("nothing-left", test_nothing_left);
  ADD ("pause-of-all", test_pause_of_all);
  ADD ("other-entries", test_other_entries);
  ADD ("takings", test_takings);
  ADD ("circumstances", test_circumstances);
  ADD ("take-back", test_take_back);
  ADD ("past-medicine", test_past_medicine);
  ADD ("medicine-of-today", test_medicine_of_today);
#undef ADD
  return g_test_run ();
}
