/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/safety/stilla-report-summary.h"

#include "core/safety/stilla-checklist.h"

#include <glib/gi18n-lib.h>

static guint
count_open_questions (const StillaBundle *bundle, const StillaCircumstances *circumstances)
{
  g_autoptr (GPtrArray) questions = stilla_bundle_dup_questions (bundle);
  guint n_asked;
  guint n_answered = stilla_checklist_count (questions, circumstances, &n_asked);

  return n_asked - n_answered;
}

/* What was answered with not sure, and what was written down and could not be looked up. */
static guint
count_unknown (const StillaSafetyReport *report)
{
  guint unknown = 0;

  for (guint i = 0; i < report->not_checked->len; i++)
    unknown += !((StillaNotChecked *) g_ptr_array_index (report->not_checked, i))->is_unanswered;
  return unknown;
}

static void
add_open_questions (guint n_open, GString *into)
{
  if (n_open > 0)
    g_string_append_printf (into,
                            ngettext ("%u question is not answered: nothing can be said about it. ",
                                      "%u questions are not answered: nothing can be said about them. ",
                                      n_open),
                            n_open);
}

static void
add_unknown (guint n_unknown, GString *into)
{
  if (n_unknown > 0)
    g_string_append_printf (into,
                            ngettext ("%u thing you told us was not checked: nothing can be said about it. ",
                                      "%u things you told us were not checked: nothing can be said about "
                                      "them. ",
                                      n_unknown),
                            n_unknown);
}

static void
add_findings (guint n_findings, GString *into)
{
  if (n_findings == 0)
    g_string_append (into, _ ("Nothing that you told us so far matches a caution in our list. That does not "
                              "mean that magnesium is safe for you."));
  else
    g_string_append_printf (into,
                            ngettext ("%u caution in our list matches what you told us. This is information; "
                                      "it does not say that anything is safe for you.",
                                      "%u cautions in our list match what you told us. This is information; "
                                      "it does not say that anything is safe for you.",
                                      n_findings),
                            n_findings);
}

char *
stilla_report_summary (const StillaBundle *bundle,
                       const StillaCircumstances *circumstances,
                       const StillaSafetyReport *report)
{
  GString *words = g_string_new (NULL);

  add_open_questions (count_open_questions (bundle, circumstances), words);
  add_unknown (count_unknown (report), words);
  add_findings (report->findings->len, words);
  return g_string_free (words, FALSE);
}
