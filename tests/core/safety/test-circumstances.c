/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/safety/stilla-circumstances.h"

#include "stilla-test-plan.h"

static StillaCircumstances *
make_full (void)
{
  StillaCircumstances *self = stilla_circumstances_new ();
  StillaOwnMedicine *own = stilla_own_medicine_new ("Levothyroxine");
  GDate day = test_date ("2026-11-20");

  stilla_own_medicine_add_time (own, 1200);
  stilla_own_medicine_add_time (own, 420);
  stilla_own_medicine_add_time (own, 420);
  own->weekday = G_DATE_SUNDAY;
  g_ptr_array_add (self->medicines, own);
  stilla_circumstances_set_answer (self, "c01", STILLA_ANSWER_NO);
  stilla_circumstances_take_advice (self, stilla_advice_new ("c32", "", "My pharmacist", &day));
  self->drip = STILLA_DRIP_HOSPITAL;
  return self;
}

static void
test_copy (void)
{
  g_autoptr (StillaCircumstances) full = make_full ();
  g_autoptr (StillaCircumstances) copy = stilla_circumstances_copy (full);
  StillaOwnMedicine *own = g_ptr_array_index (copy->medicines, 0);

  g_assert_true (stilla_circumstances_equal (full, copy));
  g_assert_cmpuint (own->minutes->len, ==, 2);
  g_assert_cmpint (g_array_index (own->minutes, int, 0), ==, 420);
  stilla_own_medicine_add_time (own, 421);
  g_assert_false (stilla_circumstances_equal (full, copy));
}

static void
change_drip (StillaCircumstances *self)
{
  self->drip = STILLA_DRIP_ELSEWHERE;
}

static void
forget_drip (StillaCircumstances *self)
{
  self->drip = STILLA_DRIP_NOT_SAID;
}

static void
change_answer (StillaCircumstances *self)
{
  stilla_circumstances_set_answer (self, "c01", STILLA_ANSWER_NOT_SURE);
}

static void
forget_answer (StillaCircumstances *self)
{
  stilla_circumstances_unset_answer (self, "c01");
}

static void
exchange_answer (StillaCircumstances *self)
{
  stilla_circumstances_unset_answer (self, "c01");
  stilla_circumstances_set_answer (self, "c02", STILLA_ANSWER_NO);
}

static void
change_advice (StillaCircumstances *self)
{
  StillaAdvice *advice = g_ptr_array_index (self->advice, 0);

  advice->amount_ug = 1;
}

static void
forget_advice (StillaCircumstances *self)
{
  stilla_circumstances_remove_advice (self, "c32", "");
}

static void
forget_medicine (StillaCircumstances *self)
{
  g_ptr_array_set_size (self->medicines, 0);
}

static void
end_medicine (StillaCircumstances *self)
{
  ((StillaOwnMedicine *) self->medicines->pdata[0])->until = test_date ("2026-11-28");
}

/* Every part counts. */
static void
test_equal (void)
{
  static void (*const changes[]) (StillaCircumstances *)
      = { change_drip,   forget_drip,   change_answer,   forget_answer, exchange_answer,
          change_advice, forget_advice, forget_medicine, end_medicine };

  for (guint i = 0; i < G_N_ELEMENTS (changes); i++) {
    g_autoptr (StillaCircumstances) full = make_full ();
    g_autoptr (StillaCircumstances) copy = stilla_circumstances_copy (full);

    changes[i](copy);
    g_assert_false (stilla_circumstances_equal (full, copy));
    g_assert_false (stilla_circumstances_equal (copy, full));
  }
}

static void
test_since (void)
{
  g_autoptr (StillaCircumstances) full = make_full ();
  guint n_medicines = full->medicines->len;
  GDate last = test_date ("2026-11-28"), after = test_date ("2026-11-29");
  g_autoptr (StillaCircumstances) on_last = NULL;
  g_autoptr (StillaCircumstances) later = NULL;
  g_autoptr (StillaCircumstances) all = NULL;

  end_medicine (full);
  on_last = stilla_circumstances_copy_since (full, &last);
  later = stilla_circumstances_copy_since (full, &after);
  all = stilla_circumstances_copy_since (full, NULL);
  g_assert_true (stilla_circumstances_equal (full, on_last));
  g_assert_true (stilla_circumstances_equal (full, all));
  g_assert_cmpuint (later->medicines->len, ==, n_medicines - 1);
}

static void
test_advice (void)
{
  g_autoptr (StillaCircumstances) full = make_full ();
  GDate later = test_date ("2026-11-21");

  stilla_circumstances_take_advice (full, stilla_advice_new ("c32", "", "My doctor", &later));
  g_assert_cmpuint (full->advice->len, ==, 1);
  g_assert_cmpstr (stilla_circumstances_find_advice (full, "c32", "")->by, ==, "My doctor");
  g_assert_null (stilla_circumstances_find_advice (full, "c32", "another"));
}

static void
test_find_medicine (void)
{
  g_autoptr (StillaCircumstances) full = make_full ();

  g_assert_nonnull (stilla_circumstances_find_medicine (full, "levothyroxine"));
  g_assert_null (stilla_circumstances_find_medicine (full, "levothyroxin"));
}

static void
test_words (void)
{
  static const char *const words[] = { NULL, "none", "hospital", "elsewhere" }; /* by StillaDrip */
  StillaDrip drip;

  g_assert_null (stilla_drip_to_string (STILLA_DRIP_NOT_SAID));
  for (int i = STILLA_DRIP_NONE; i <= STILLA_DRIP_ELSEWHERE; i++) {
    g_assert_cmpstr (stilla_drip_to_string ((StillaDrip) i), ==, words[i]);
    g_assert_true (stilla_drip_from_string (words[i], &drip));
    g_assert_cmpint (drip, ==, i);
    g_assert_cmpint (stilla_drip_is_planned (drip), ==, i != STILLA_DRIP_NONE);
  }
  g_assert_false (stilla_drip_is_planned (STILLA_DRIP_NOT_SAID));
  g_assert_false (stilla_drip_from_string ("Hospital", &drip));
  g_assert_false (stilla_drip_from_string (NULL, &drip));
}

/* Nobody has said anything yet. */
static void
test_new (void)
{
  g_autoptr (StillaCircumstances) fresh = stilla_circumstances_new ();

  g_assert_cmpint (fresh->drip, ==, STILLA_DRIP_NOT_SAID);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/safety/circumstances/new", test_new);
  g_test_add_func ("/safety/circumstances/copy", test_copy);
  g_test_add_func ("/safety/circumstances/equal", test_equal);
  g_test_add_func ("/safety/circumstances/advice", test_advice);
  g_test_add_func ("/safety/circumstances/since", test_since);
  g_test_add_func ("/safety/circumstances/find-medicine", test_find_medicine);
  g_test_add_func ("/safety/circumstances/words", test_words);
  return g_test_run ();
}
