/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/safety/stilla-report-page.h"

#include "core/content/stilla-plain-text.h"
#include "core/safety/stilla-safety-check.h"
#include "core/schedule/stilla-plan-file.h"

#include "stilla-test-plan.h"
#include "stilla-test-shipped.h"

#include <string.h>

static StillaPlanFile *
parse (StillaTestShipped *self, const char *inside)
{
  g_autofree char *xml = g_strdup_printf ("<plan format='1'>%s</plan>", inside);
  g_autoptr (GBytes) bytes = g_bytes_new (xml, strlen (xml));
  g_autoptr (StillaIssueList) issues = stilla_issue_list_new ();
  StillaPlanFile *file = stilla_plan_file_parse (bytes, "plan.xml", self->bundle, issues);

  g_assert_nonnull (file);
  return file;
}

/* @advice: (nullable): the rule that somebody advised on */
static StillaRendition *
make_page (StillaTestShipped *self, const char *inside, const char *advice)
{
  g_autoptr (StillaPlanFile) file = parse (self, inside);
  g_autoptr (StillaSafetyReport) report = NULL;
  GDate day = test_date ("2026-11-20");

  if (advice != NULL)
    stilla_circumstances_take_advice (file->circumstances,
                                      stilla_advice_new (advice, "", "my pharmacist", &day));
  report = stilla_safety_check (self->bundle, "us-ca", file->plan, file->circumstances, NULL);
  stilla_safety_report_take_advice (report, file->circumstances);
  return stilla_report_page_new (self->bundle, self->reader, file->plan, file->circumstances, report);
}

/* The page as one line, since the text is broken into lines of 80 letters and boxes have an edge. */
static char *
dup_line (const StillaRendition *page)
{
  g_autofree char *text = stilla_rendition_to_plain_text (page);
  g_auto (GStrv) words = g_strsplit_set (text, " \n", -1);
  g_autoptr (GString) line = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0' && !g_str_equal (words[i], "|"))
      g_string_append_printf (line, "%s ", words[i]);
  return g_string_free (g_steal_pointer (&line), FALSE);
}

static void
assert_holds (const StillaRendition *page, const char *words, gboolean expected)
{
  g_autofree char *text = dup_line (page);

  if ((strstr (text, words) != NULL) != expected)
    g_error ("%s “%s” in:\n%s", expected ? "no" : "there is", words, text);
}

#define PLAN \
  "<product id='p' name='Evening capsule' amount='100 mg' basis='elemental' unit='capsule'/>" \
  "<dose product='p' time='21:00' units='2'/>" \
  "<medicine name='Levothyroxine' times='07:00'/>" \
  "<medicine name='Unheard-of' weekday='sunday'/>"

static void
test_notes (StillaTestShipped *self, gconstpointer data)
{
  g_autoptr (StillaRendition) page = make_page (self, PLAN, NULL);

  assert_holds (page, "Evening capsule; 21:00 2 capsules, 200 mg elemental", TRUE);
  assert_holds (page, "Levothyroxine: 07:00", TRUE);
  assert_holds (page, "Unheard-of (on Sundays)", TRUE);
  assert_holds (page, "Magnesium binds the hormone", TRUE);
  assert_holds (page, "It did not look at drips", TRUE);
}

/* One phase after the other must not read as both at once. */
static void
test_phases (StillaTestShipped *self, gconstpointer data)
{
  g_autoptr (StillaRendition) page
      = make_page (self,
                   "<product id='p' name='Evening capsule' unit='capsule'/>"
                   "<dose product='p' time='07:00' until='2026-11-30'/>"
                   "<dose product='p' time='08:00' units='2' from='2026-12-01' until='2026-12-07'/>"
                   "<dose product='p' time='09:00' units='3' from='2026-12-08' weekdays='monday'/>",
                   NULL);

  assert_holds (
      page,
      "; 07:00 1 capsule (until 30 November 2026); 08:00 2 capsules (from 1 December 2026 to 7 December "
      "2026); 09:00 on Mondays 3 capsules (from 8 December 2026)",
      TRUE);
}

/* What is paused is not taken. */
static void
test_pauses (StillaTestShipped *self, gconstpointer data)
{
  g_autoptr (StillaRendition) page
      = make_page (self,
                   "<product id='p' name='Evening capsule' unit='capsule'/><product id='q' name='Other'/>"
                   "<dose product='p' time='07:00'/>"
                   "<pause product='p' reason='a cold' from='2026-12-01' until='2026-12-07'/>"
                   "<pause from='2026-12-20'/>",
                   NULL);

  assert_holds (page,
                "Evening capsule; paused (from 1 December 2026 to 7 December 2026): a cold; paused (from 20 "
                "December 2026); 07:00 1 capsule; its elemental",
                TRUE);
  assert_holds (page, "Other; paused (from 20 December 2026); its elemental", TRUE);
}

static void
test_when_needed (StillaTestShipped *self, gconstpointer data)
{
  g_autoptr (StillaRendition) page
      = make_page (self,
                   "<product id='p' name='Powder' amount='150 mg' basis='elemental' unit='sachet'/>"
                   "<as-needed product='p' most='2' from='2026-12-01'/>",
                   NULL);

  assert_holds (
      page, "Powder; when needed 1 sachet, 150 mg elemental, at most 2 sachets a day (from 1 December 2026)",
      TRUE);
}

/* What was not looked at is said; what nobody said is asked for. */
static void
test_drip (StillaTestShipped *self, gconstpointer data)
{
  static const struct {
    const char *inside;
    gboolean is_open, is_planned;
  } rows[] = { { "", TRUE, FALSE },
               { "<drip place='none'/>", FALSE, FALSE },
               { "<drip place='hospital'/>", FALSE, TRUE },
               { "<drip place='elsewhere'/>", FALSE, TRUE } };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (StillaRendition) page = make_page (self, rows[i].inside, NULL);

    assert_holds (page, "say if one is planned. • A magnesium drip into a vein", rows[i].is_open);
    assert_holds (page, "It did not look at drips", !rows[i].is_planned);
    assert_holds (page, "What you wrote down A magnesium drip", FALSE);
  }
}

/* Stop stands before Take care, whatever the order in which they were found. */
static void
test_order (StillaTestShipped *self, gconstpointer data)
{
  g_autoptr (StillaRendition) page = make_page (self, PLAN "<answer condition='c01' value='yes'/>", NULL);
  g_autofree char *text = dup_line (page);
  const char *stop = strstr (text, "Your kidneys remove magnesium");
  const char *care = strstr (text, "Magnesium binds the hormone");

  g_assert_nonnull (stop);
  g_assert_nonnull (care);
  g_assert_true (stop < care);
}

static void
test_advice (StillaTestShipped *self, gconstpointer data)
{
  g_autoptr (StillaRendition) open = make_page (self, "<answer condition='c01' value='yes'/>", NULL);
  g_autoptr (StillaRendition) advised = make_page (self, "<answer condition='c01' value='yes'/>", "c01");

  assert_holds (open, "Advised by my pharmacist on 20 November 2026.", FALSE);
  assert_holds (advised, "Advised by my pharmacist on 20 November 2026.", TRUE);
  assert_holds (advised, "Your kidneys remove magnesium", TRUE);
  g_assert_cmpstr (stilla_rendition_get_mark (open), ==, "Draft");
}

static void
answer_all_no (const StillaBundle *bundle, GString *into)
{
  const StillaElement *rules = stilla_bundle_get_rules_root (bundle);

  for (guint i = 0; i < rules->children->len; i++) {
    const StillaElement *node = g_ptr_array_index (rules->children, i);

    if (stilla_element_is (node, "condition") && stilla_element_get (node, "when") == NULL)
      g_string_append_printf (into, "<answer condition='%s' value='no'/>", stilla_element_get (node, "id"));
  }
}

/* Nobody may read what was not answered as an answer. */
static void
test_open_question (StillaTestShipped *self, gconstpointer data)
{
  g_autoptr (StillaRendition) open = make_page (self, PLAN, NULL);
  g_autofree char *text = dup_line (open);
  const char *child = strstr (text, "Stop, not known: I am under eighteen");
  const char *pregnant = strstr (text, "Ask first, not known: I am pregnant, or I could be. Advised by");

  g_assert_nonnull (child);
  g_assert_nonnull (pregnant);
  g_assert_true (child < pregnant); /* it counts as Stop */
}

/* With nothing open it is no draft, and it still does not call anything safe. */
static void
test_nothing_open (StillaTestShipped *self, gconstpointer data)
{
  g_autoptr (GString) inside = g_string_new (NULL);
  g_autoptr (StillaRendition) page = NULL;

  answer_all_no (self->bundle, inside);
  page = make_page (self, inside->str, NULL);
  g_assert_null (stilla_rendition_get_mark (page));
  assert_holds (page, "That does not mean that magnesium is safe for you.", TRUE);
  assert_holds (page, "Ask about these first", FALSE);
}

#define ADD(name, function) \
  g_test_add (name, StillaTestShipped, NULL, stilla_test_shipped_set_up, function, \
              stilla_test_shipped_tear_down)

int
main (int argc, char *argv[])
{
  stilla_resources_register ();
  g_test_init (&argc, &argv, NULL);
  ADD ("/safety/report-page/notes", test_notes);
  ADD ("/safety/report-page/phases", test_phases);
  ADD ("/safety/report-page/pauses", test_pauses);
  ADD ("/safety/report-page/when-needed", test_when_needed);
  ADD ("/safety/report-page/drip", test_drip);
  ADD ("/safety/report-page/order", test_order);
  ADD ("/safety/report-page/advice", test_advice);
  ADD ("/safety/report-page/open-question", test_open_question);
  ADD ("/safety/report-page/nothing-open", test_nothing_open);
  return g_test_run ();
}
