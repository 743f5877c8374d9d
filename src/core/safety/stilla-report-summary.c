/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/safety/stilla-report-summary.h"

#include "core/safety/stilla-checklist.h"

#include <glib/gi18n-lib.h>

static guint
count_open_questions (const StillaBundle *bundle, const StillaCircumstances *circumstances)
{
  g_autoptr (GPtrArray) questions = stilla_bundle_dup_questions (bundle);
  guint open = 0;

  for (guint i = 0; i < questions->len; i++) {
    const StillaQuestion *question = g_ptr_array_index (questions, i);

    open += stilla_question_is_asked (question, circumstances->drip)
            && !stilla_question_state_is_answered (stilla_question_get_state (question, circumstances));
  }
  return open;
}

/* What was answered with not sure, and what was written down and could not be looked up. */
static guint
count_unknown (const StillaCircumstances *circumstances, const StillaSafetyReport *report)
{
  guint unknown = 0;
  StillaAnswer answer;

  for (guint i = 0; i < report->not_checked->len; i++) {
    const StillaNotChecked *entry = g_ptr_array_index (report->not_checked, i);

    unknown += entry->rule == NULL || stilla_circumstances_get_answer (circumstances, entry->rule, &answer);
  }
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
  add_unknown (count_unknown (circumstances, report), words);
  add_findings (report->findings->len, words);
  return g_string_free (words, FALSE);
}
