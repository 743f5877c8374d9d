/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "stilla-page-invariants.h"
#include "typeset/stilla-handout-composition.h"

/* One way to print a handout. */
typedef struct {
  const char *name;
  const char *language;
  const char *second; /* beside it */
  StillaPaper paper;
  gboolean large;
  gboolean two_up;
  gboolean headed; /* with the practice, the person and the day */
} StillaTestPaper;

static inline StillaLetterhead *
stilla_test_letterhead (void)
{
  g_autoptr (StillaPractice) practice = stilla_practice_new (
      "Practice at the Bridge, Dr. Eleftheria Papadopoulou-Montgomery and colleagues",
      "1 Bridge Street\nUpper Floor\nOld Town AB1 2CD\n+44 20 7946 0000\nwww.bridge.example", NULL);
  g_autoptr (GError) error = NULL;
  StillaLetterhead *letterhead = stilla_letterhead_new (practice, "Maximiliane von Hohenstein-Waldburg, مغ",
                                                        "21 November 2026", &error);

  g_assert_no_error (error);
  return letterhead;
}

/* @parts: (array zero-terminated=1): pages and sheets */
static inline StillaFlow *
stilla_test_compose (const StillaHandoutSubject *subject,
                     const StillaTestPaper *how,
                     const char *const *parts)
{
  g_autoptr (StillaHandoutOrder) order = stilla_handout_order_new ();
  g_autoptr (GError) error = NULL;
  StillaFlow *flow;

  order->language = g_strdup (how->language);
  order->second_language = g_strdup (how->second);
  for (gsize i = 0; parts[i] != NULL; i++)
    g_assert_true (stilla_handout_order_add (order, parts[i]));
  flow = stilla_handout_compose (order, subject, &error);
  g_assert_no_error (error);
  if (how->headed)
    stilla_flow_take_letterhead (flow, stilla_test_letterhead ());
  return flow;
}

static inline StillaPageList *
stilla_test_set (StillaFlow *flow, const StillaTestPaper *how)
{
  g_autoptr (GError) error = NULL;
  StillaPageSpec spec;
  StillaPageList *pages;

  stilla_page_spec_init_for (&spec, how->paper, how->large, how->two_up);
  pages = stilla_page_list_new (flow, &spec, NULL, &error);
  g_assert_no_error (error);
  return pages;
}

/* Returns: (transfer full): the pages, for which all holds that holds for every handout; with @again it is
 * set once more, to see that it comes out the same */
static inline StillaPageList *
stilla_test_check (StillaFlow *flow, const StillaTestPaper *how, gboolean again)
{
  StillaPageList *pages = stilla_test_set (flow, how);

  stilla_assert_pages (pages, flow);
  if (again) {
    g_autoptr (StillaPageList) twice = stilla_test_set (flow, how);

    stilla_assert_same_pages (pages, twice);
  }
  return pages;
}
