/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/paper/stilla-handout-order.h"

static void
test_words (void)
{
  static const struct {
    const char *words;
    StillaHandoutPartKind kind;
    const char *page_id;
    gboolean needs_plan;
  } cases[] = {
    { "glycinate", STILLA_HANDOUT_PAGE, "glycinate", FALSE },
    { "plan", STILLA_HANDOUT_PAGE, "plan", FALSE },
    { "sheet:plan", STILLA_HANDOUT_PLAN, NULL, TRUE },
    { "sheet:week", STILLA_HANDOUT_WEEK, NULL, TRUE },
    { "sheet:checks", STILLA_HANDOUT_CHECKS, NULL, TRUE },
    { "sheet:difference", STILLA_HANDOUT_DIFFERENCE, NULL, TRUE },
    { "sheet:diary", STILLA_HANDOUT_DIARY, NULL, FALSE },
    { "sheet:diary-month", STILLA_HANDOUT_DIARY_MONTH, NULL, FALSE },
    { "sheet:questions", STILLA_HANDOUT_QUESTIONS, NULL, FALSE },
    { "sheet:wallet-card", STILLA_HANDOUT_WALLET_CARD, NULL, TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (StillaHandoutPart) part = stilla_handout_part_from_string (cases[i].words);
    g_autofree char *words = stilla_handout_part_to_string (part);

    g_assert_cmpint (part->kind, ==, cases[i].kind);
    g_assert_cmpstr (part->page_id, ==, cases[i].page_id);
    g_assert_cmpstr (words, ==, cases[i].words);
    g_assert_true (stilla_handout_part_needs_plan (part) == cases[i].needs_plan);
    g_assert_cmpstr (stilla_handout_part_kind_label (part->kind), !=, "");
  }
}

static void
test_refused (void)
{
  static const char *const words[] = { "", "sheet:", "sheet:Plan", "sheet:plans", "sheet:page" };

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    g_assert_null (stilla_handout_part_from_string (words[i]));
}

static void
test_paper (void)
{
  for (StillaPaper paper = STILLA_PAPER_A4; paper <= STILLA_PAPER_A5; paper++) {
    StillaPaper read = STILLA_PAPER_LETTER;

    g_assert_true (stilla_paper_from_string (stilla_paper_to_string (paper), &read));
    g_assert_cmpint (read, ==, paper);
  }
  g_assert_false (stilla_paper_from_string ("A4", &(StillaPaper){ 0 }));
  g_assert_false (stilla_paper_from_string (NULL, &(StillaPaper){ 0 }));
}

static StillaHandoutOrder *
create_order (void)
{
  StillaHandoutOrder *order = stilla_handout_order_new ();

  g_assert_true (stilla_handout_order_add (order, "glycinate"));
  g_assert_true (stilla_handout_order_add (order, "sheet:diary"));
  g_assert_false (stilla_handout_order_add (order, "sheet:nothing"));
  order->language = g_strdup ("en");
  order->patient = g_strdup ("A name");
  return order;
}

static void
test_copy (void)
{
  g_autoptr (StillaHandoutOrder) order = create_order ();
  g_autoptr (StillaHandoutOrder) copy = stilla_handout_order_copy (order);
  g_autoptr (StillaHandoutPart) diary = stilla_handout_part_from_string ("sheet:diary");
  g_autoptr (StillaHandoutPart) week = stilla_handout_part_from_string ("sheet:week");

  g_assert_true (stilla_handout_order_equal (order, copy));
  g_assert_cmpint (stilla_handout_order_find (copy, diary), ==, 1);
  g_assert_cmpint (stilla_handout_order_find (copy, week), ==, -1);
  g_assert_false (stilla_handout_order_needs_plan (copy));
  g_assert_true (stilla_handout_order_add (copy, "sheet:week"));
  g_assert_true (stilla_handout_order_needs_plan (copy));
  g_assert_false (stilla_handout_order_equal (order, copy));
}

/* Whatever is different makes two orders differ. */
static void
test_equal (void)
{
  g_autoptr (StillaHandoutOrder) order = create_order ();

  for (int what = 0; what < 8; what++) {
    g_autoptr (StillaHandoutOrder) other = stilla_handout_order_copy (order);
    char **words[]
        = { &other->language, &other->second_language, &other->region, &other->patient, &other->date };

    if (what < 5) {
      g_clear_pointer (words[what], g_free);
      *words[what] = g_strdup ("another");
    }
    other->paper = what == 5 ? STILLA_PAPER_A5 : other->paper;
    other->large = what == 6;
    other->two_up = what == 7;
    g_assert_false (stilla_handout_order_equal (order, other));
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/paper/handout-order/words", test_words);
  g_test_add_func ("/core/paper/handout-order/refused", test_refused);
  g_test_add_func ("/core/paper/handout-order/paper", test_paper);
  g_test_add_func ("/core/paper/handout-order/copy", test_copy);
  g_test_add_func ("/core/paper/handout-order/equal", test_equal);
  return g_test_run ();
}
