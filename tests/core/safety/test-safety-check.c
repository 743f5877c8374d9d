/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/safety/stilla-safety-check.h"

#include "core/base/stilla-resources.h"
#include "core/content/stilla-condition.h"
#include "core/safety/stilla-day-limit.h"
#include "core/schedule/stilla-plan-file.h"

#include "stilla-test-plan.h"

#include <string.h>

typedef struct {
  StillaBundle *bundle;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  self->bundle = stilla_bundle_load_shipped (&error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_clear_pointer (&self->bundle, stilla_bundle_unref);
}

static StillaSafetyReport *
check (Fixture *self, const char *inside, const char *region, const char *from)
{
  g_autofree char *xml = g_strdup_printf ("<plan format='1'>%s</plan>", inside);
  g_autoptr (GBytes) bytes = g_bytes_new (xml, strlen (xml));
  g_autoptr (StillaIssueList) issues = stilla_issue_list_new ();
  g_autoptr (StillaPlanFile) file = stilla_plan_file_parse (bytes, "plan.xml", self->bundle, issues);
  GDate date = test_date (from);

  g_assert_nonnull (file);
  return stilla_safety_check (self->bundle, region, file->plan, file->circumstances,
                              from != NULL ? &date : NULL);
}

/* "stop c33, ask-first c32" */
static char *
findings_to_string (const StillaSafetyReport *report)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < report->findings->len; i++) {
    const StillaFinding *finding = g_ptr_array_index (report->findings, i);

    g_string_append_printf (text, "%s%s %s", i > 0 ? ", " : "", stilla_level_to_string (finding->level),
                            finding->rule);
    g_assert_cmpuint (strlen (finding->subject), >, 0);
    g_assert_cmpuint (strlen (finding->message), >, 20);
    g_assert_cmpuint (g_strv_length (finding->sources), >, 0);
  }
  return g_string_free (text, FALSE);
}

static const StillaNotChecked *
find_not_checked (const StillaSafetyReport *report, const char *subject)
{
  for (guint i = 0; i < report->not_checked->len; i++) {
    const StillaNotChecked *entry = g_ptr_array_index (report->not_checked, i);

    if (g_str_equal (entry->subject, subject))
      return entry;
  }
  return NULL;
}

/* Why @subject was not checked; "" when it was. */
static const char *
why (const StillaSafetyReport *report, const char *subject)
{
  const StillaNotChecked *entry = find_not_checked (report, subject);

  return entry != NULL ? entry->why : "";
}

#define CAPSULE(milligrams) \
  "<product id='p' name='Capsule' amount='" milligrams " mg' basis='elemental'/>" \
  "<dose product='p' time='12:00'/>"

static void
test_limits (Fixture *self, gconstpointer data)
{
  static const struct {
    const char *inside;
    const char *region;
    const char *findings;
  } rows[] = {
    { CAPSULE ("250"), "eu", "" },
    { CAPSULE ("250.001"), "eu", "ask-first c32" },
    { CAPSULE ("250"), NULL, "" },
    { CAPSULE ("250.001"), NULL, "ask-first c32" },
    { CAPSULE ("350"), "us-ca", "" },
    { CAPSULE ("350.001"), "us-ca", "ask-first c32" },
    { CAPSULE ("400"), "uk", "" },
    { CAPSULE ("400.001"), "uk", "ask-first c32" },
    { CAPSULE ("600"), "uk", "ask-first c32" },
    { CAPSULE ("600.001"), "uk", "stop c33, ask-first c32" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (StillaSafetyReport) report = check (self, rows[i].inside, rows[i].region, NULL);
    g_autofree char *findings = findings_to_string (report);

    g_test_message ("%s %s", rows[i].region, rows[i].inside);
    g_assert_cmpstr (findings, ==, rows[i].findings);
  }
}

/* Two phases that never meet do not add up; two that share a day do, and that day is named. */
static void
test_phases (Fixture *self, gconstpointer data)
{
  static const char apart[] = "<product id='p' name='Capsule' amount='200 mg' basis='elemental'/>"
                              "<dose product='p' time='12:00' from='2026-01-01' until='2026-01-31'/>"
                              "<dose product='p' time='13:00' from='2026-02-01'/>";
  static const char shared[] = "<product id='p' name='Capsule' amount='200 mg' basis='elemental'/>"
                               "<dose product='p' time='12:00' from='2026-01-01' until='2026-02-01'/>"
                               "<dose product='p' time='13:00' from='2026-02-01'/>";
  g_autoptr (StillaSafetyReport) none = check (self, apart, "eu", NULL);
  g_autoptr (StillaSafetyReport) one = check (self, shared, "eu", NULL);
  g_autoptr (StillaSafetyReport) later = check (self, shared, "eu", "2026-02-02");
  const StillaFinding *finding;

  g_assert_cmpuint (none->findings->len, ==, 0);
  g_assert_cmpuint (later->findings->len, ==, 0);
  g_assert_cmpuint (one->findings->len, ==, 1);
  finding = g_ptr_array_index (one->findings, 0);
  g_assert_nonnull (strstr (finding->message, "On 2026-02-01 your doses add up to 400\u00a0mg elemental."));
  g_assert_nonnull (strstr (finding->message, "250\u00a0mg elemental a day (European Union)"));
}

static void
test_products_that_are_not_counted (Fixture *self, gconstpointer data)
{
  g_autoptr (StillaSafetyReport) report
      = check (self,
               "<product id='a' name='Unknown' form='glycinate-buffered' amount='900 mg' basis='compound'/>"
               "<product id='b' name='Idle' amount='100 mg' basis='elemental'/>"
               "<product id='c' name='Counted' amount='100 mg' basis='elemental'/>"
               "<product id='d' name='Ended' until='2020-01-01'/>"
               "<dose product='a' time='12:00'/><dose product='c' time='12:00'/>",
               "eu", "2026-01-01");
  g_autofree char *findings = NULL;

  g_assert_nonnull (strstr (why (report, "Unknown"), "not known"));
  g_assert_nonnull (strstr (why (report, "Idle"), "No time"));
  g_assert_null (find_not_checked (report, "Counted"));
  g_assert_null (find_not_checked (report, "Ended"));
  g_assert_cmpuint (report->n_checked, ==, 1);
  findings = findings_to_string (report);
  g_assert_cmpstr (findings, ==, "take-care c28"); /* there is more than one product */
}

static void
test_answers (Fixture *self, gconstpointer data)
{
  g_autoptr (StillaSafetyReport) report
      = check (self,
               "<answer condition='c01' value='yes'/><answer condition='c03' value='not-sure'/>"
               "<answer condition='c10' value='yes'/><answer condition='c15' value='no'/>",
               NULL, NULL);
  g_autofree char *findings = findings_to_string (report);
  const StillaNotChecked *unsure = find_not_checked (
      report,
      "I was told that my kidneys are weak, or my kidney blood test (eGFR) is from thirty to fifty-nine");
  const StillaNotChecked *young = find_not_checked (report, "I am under eighteen, or this is for a child");

  g_assert_cmpstr (findings, ==, "stop c01, take-care c10");
  g_assert_cmpuint (report->n_checked, ==, 3);
  g_assert_nonnull (unsure);
  g_assert_nonnull (young);
  g_assert_true (g_str_has_prefix (unsure->why, "You are not sure."));
  g_assert_cmpint (unsure->until_known, ==, STILLA_LEVEL_ASK_FIRST);
  g_assert_true (g_str_has_prefix (young->why, "Not answered."));
  g_assert_cmpint (young->until_known, ==, STILLA_LEVEL_STOP);
  g_assert_null (find_not_checked (report, "I am pregnant, or I could be"));
}

/* Every question about magnesium by mouth is in the report once: found, checked or not checked. */
static void
test_no_question_is_lost (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) conditions = stilla_bundle_dup_conditions (self->bundle);
  g_autoptr (StillaSafetyReport) nothing = check (self, "", NULL, NULL);
  guint n_oral = 0;

  for (guint i = 0; i < conditions->len; i++) {
    const StillaCondition *condition = g_ptr_array_index (conditions, i);
    g_autofree char *inside = g_strdup_printf ("<answer condition='%s' value='yes'/>", condition->id);
    g_autoptr (StillaSafetyReport) report = check (self, inside, NULL, NULL);
    gboolean is_oral = (condition->routes & STILLA_ROUTE_ORAL) != 0;

    g_assert_cmpuint (report->findings->len, ==, is_oral ? 1 : 0);
    n_oral += is_oral;
  }
  g_assert_cmpuint (n_oral, >, 20);
  /* The two that the program answers by adding up are not asked; a drip is. */
  g_assert_cmpuint (nothing->not_checked->len, ==, n_oral - 2 + 1);
  g_assert_cmpuint (nothing->n_checked, ==, 0);
  g_assert_cmpuint (nothing->findings->len, ==, 0);
}

#define DRIP_AMONG_VISITS \
  "A drip is among your visits, so its cautions were looked up. Say in the questions where it is planned: " \
  "then all that matter for it are asked."

/* What nobody said about a drip is said to be open, and is no reason to wait. */
static void
test_drip (Fixture *self, gconstpointer data)
{
  static const struct {
    const char *inside;
    const char *why;
    StillaRoute routes;
  } rows[] = {
    { "", "Not answered. The cautions for a drip were not looked up: say if one is planned.",
      STILLA_ROUTE_ORAL },
    { "<drip place='none'/>", "", STILLA_ROUTE_ORAL },
    { "<drip place='hospital'/>", "", STILLA_ROUTE_ORAL | STILLA_ROUTE_VEIN },
    { "<drip place='elsewhere'/>", "", STILLA_ROUTE_ORAL | STILLA_ROUTE_VEIN },
    { "<visit kind='drip' on='2026-11-20'/>", DRIP_AMONG_VISITS, STILLA_ROUTE_ORAL | STILLA_ROUTE_VEIN },
    { "<visit kind='drip' on='2026-11-20'/><drip place='none'/>", DRIP_AMONG_VISITS,
      STILLA_ROUTE_ORAL | STILLA_ROUTE_VEIN },
    { "<visit kind='drip' on='2026-11-20'/><drip place='hospital'/>", "",
      STILLA_ROUTE_ORAL | STILLA_ROUTE_VEIN },
    { "<visit kind='clinic' on='2026-11-20'/><drip place='none'/>", "", STILLA_ROUTE_ORAL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (StillaSafetyReport) report = check (self, rows[i].inside, NULL, NULL);
    const StillaNotChecked *drip = find_not_checked (report, "A magnesium drip into a vein");

    g_assert_cmpstr (why (report, "A magnesium drip into a vein"), ==, rows[i].why);
    g_assert_cmpint (report->routes, ==, rows[i].routes);
    if (drip == NULL)
      continue;
    g_assert_cmpint (drip->until_known, ==, STILLA_LEVEL_NONE);
    g_assert_false (stilla_not_checked_is_open (drip));
  }
}

/* A drip that was given is no longer planned. */
static void
test_drip_visit_is_over (Fixture *self, gconstpointer data)
{
  static const struct {
    const char *visit;
    gboolean is_planned;
  } rows[] = {
    { "<visit kind='drip' on='2026-11-20'/>", TRUE },
    { "<visit kind='drip' on='2026-11-19'/>", FALSE },
    { "<visit kind='drip' from='2026-01-05' weekdays='monday' every-weeks='4'/>", TRUE },
    { "<visit kind='drip' from='2026-01-05' until='2026-11-02' weekdays='monday' every-weeks='4'/>", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *inside = g_strconcat (rows[i].visit, "<drip place='none'/>", NULL);
    g_autoptr (StillaSafetyReport) report = check (self, inside, NULL, "2026-11-20");

    g_assert_cmpint ((report->routes & STILLA_ROUTE_VEIN) != 0, ==, rows[i].is_planned);
  }
}

static void
test_medicines (Fixture *self, gconstpointer data)
{
  static const struct {
    const char *name;
    const char *findings; /* NULL: not in the list */
  } rows[] = {
    { "raltegravir", "stop x16" },
    { "ISENTRESS", "stop x16" },
    { "Dígoxin", "take-care x32" },
    { "sumatriptan", "good-to-know y17" },
    { "rocuronium", "" }, /* in the list, but only for drips */
    { "quinapril", "take-care x36, good-to-know y14" },
    { "frobnicate", NULL },
    { "cipr", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *inside = g_strdup_printf ("<medicine name='%s' times='08:00'/>", rows[i].name);
    g_autoptr (StillaSafetyReport) report = check (self, inside, NULL, NULL);
    g_autofree char *findings = findings_to_string (report);

    g_test_message ("%s", rows[i].name);
    g_assert_cmpstr (findings, ==, rows[i].findings != NULL ? rows[i].findings : "");
    g_assert_cmpint (strstr (why (report, rows[i].name), "not in our list") == NULL, ==,
                     rows[i].findings != NULL);
    g_assert_cmpuint (report->n_checked, ==, rows[i].findings != NULL ? 1 : 0);
  }
}

static void
test_untimed_medicine (Fixture *self, gconstpointer data)
{
  g_autoptr (StillaSafetyReport) report = check (self, "<medicine name='levothyroxine'/>", NULL, NULL);

  g_assert_cmpuint (report->findings->len, ==, 1);
  g_assert_nonnull (strstr (why (report, "levothyroxine"), "times are not written down"));
}

/* How the gaps are looked at is tested with the gap check. */
static void
test_gaps (Fixture *self, gconstpointer data)
{
  static const char inside[]
      = "<product id='p' name='Capsule'/><dose product='p' time='09:00' until='2026-01-31'/>"
        "<medicine name='ciprofloxacin' times='08:00'/>";
  g_autoptr (StillaSafetyReport) report = check (self, inside, NULL, "2026-01-31");
  g_autoptr (StillaSafetyReport) later = check (self, inside, NULL, "2026-02-01");
  g_autofree char *findings = findings_to_string (report);
  g_autofree char *later_findings = findings_to_string (later);

  g_assert_cmpstr (findings, ==, "take-care x03, take-care x03");
  g_assert_cmpstr (later_findings, ==, "take-care x03");
}

/* A week of an antibiotic: its last day counts, the next one does not. */
static void
test_medicine_for_a_time (Fixture *self, gconstpointer data)
{
  static const char inside[] = "<product id='p' name='Capsule'/><dose product='p' time='09:00'/>"
                               "<medicine name='doxycycline' times='08:00' until='2026-11-28'/>";
  g_autoptr (StillaSafetyReport) last_day = check (self, inside, NULL, "2026-11-28");
  g_autoptr (StillaSafetyReport) next_day = check (self, inside, NULL, "2026-11-29");

  g_assert_cmpuint (last_day->findings->len, >, 0);
  g_assert_cmpuint (next_day->findings->len, ==, 0);
}

/* Advice closes what it is about, and nothing else. */
static void
test_advice (Fixture *self, gconstpointer data)
{
  static const struct {
    const char *rule;
    const char *about;
    gint64 amount_ug;
    guint open;
  } rows[] = {
    { "c32", "", 400000, 2 },
    { "c32", "", 399999, 3 },
    { "c33", "", 400000, 3 },
    { "x13", "dolutegravir", 0, 2 },
    { "x13", "", 0, 3 },
    { "x13", "tivicay", 0, 3 },
    { "x13", "dolutegravir 12:00 12:00", 0, 2 },
    { "x13", "dolutegravir 12:00 12:01", 0, 3 },
  };
  static const char inside[] = CAPSULE ("400") "<medicine name='dolutegravir' times='12:00'/>";
  g_autofree char *xml = g_strdup_printf ("<plan format='1'>%s</plan>", inside);
  GDate day = test_date ("2026-11-20");

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GBytes) bytes = g_bytes_new (xml, strlen (xml));
    g_autoptr (StillaIssueList) issues = stilla_issue_list_new ();
    g_autoptr (StillaPlanFile) file = stilla_plan_file_parse (bytes, "plan.xml", self->bundle, issues);
    StillaAdvice *advice = stilla_advice_new (rows[i].rule, rows[i].about, "My pharmacist", &day);
    g_autoptr (StillaSafetyReport) report = NULL;
    guint open = 0;

    advice->amount_ug = rows[i].amount_ug;
    stilla_circumstances_take_advice (file->circumstances, advice);
    report = stilla_safety_check (self->bundle, "eu", file->plan, file->circumstances, NULL);
    for (guint j = 0; j < report->findings->len; j++)
      open += stilla_finding_is_open (g_ptr_array_index (report->findings, j));
    g_test_message ("%s %s", rows[i].rule, rows[i].about);
    g_assert_cmpuint (open, ==, rows[i].open);
  }
}

/* Advice about a condition that weighed less does not close it when it weighs more; about one that weighed
 * more it closes the lesser one too. */
static void
test_advice_before_it_weighed_more (Fixture *self, gconstpointer data)
{
  static const struct {
    StillaDrip drip;
    const char *condition;
    StillaAnswer answer;
    const char *about;
    gboolean is_advised;
  } rows[] = {
    { STILLA_DRIP_HOSPITAL, "c16", STILLA_ANSWER_YES, "ask-first", TRUE },
    { STILLA_DRIP_HOSPITAL, "c16", STILLA_ANSWER_YES, "", TRUE },
    { STILLA_DRIP_ELSEWHERE, "c16", STILLA_ANSWER_YES, "ask-first", FALSE },
    { STILLA_DRIP_ELSEWHERE, "c16", STILLA_ANSWER_YES, "", TRUE },
    { STILLA_DRIP_NONE, "c01", STILLA_ANSWER_NOT_SURE, "ask-first", TRUE },
    { STILLA_DRIP_NONE, "c01", STILLA_ANSWER_NOT_SURE, "", TRUE },
    { STILLA_DRIP_NONE, "c01", STILLA_ANSWER_YES, "ask-first", FALSE },
    { STILLA_DRIP_NONE, "c01", STILLA_ANSWER_YES, "", TRUE },
    { STILLA_DRIP_NONE, "c03", STILLA_ANSWER_YES, "", TRUE },
    { STILLA_DRIP_NONE, "c03", STILLA_ANSWER_YES, "ask-first", FALSE },
  };
  g_autoptr (StillaPlan) plan = stilla_plan_new_empty ();
  GDate day = test_date ("2026-11-20");

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (StillaCircumstances) circumstances = stilla_circumstances_new ();
    g_autoptr (StillaSafetyReport) before = NULL;
    g_autoptr (StillaSafetyReport) after = NULL;

    circumstances->drip = rows[i].drip;
    stilla_circumstances_set_answer (circumstances, rows[i].condition, rows[i].answer);
    before = stilla_safety_check (self->bundle, NULL, plan, circumstances, NULL);
    stilla_circumstances_take_advice (
        circumstances, stilla_advice_new (rows[i].condition, rows[i].about, "My doctor", &day));
    after = stilla_safety_check (self->bundle, NULL, plan, circumstances, NULL);
    g_test_message ("row %u", i);
    g_assert_cmpuint (stilla_safety_report_count_open (before) - stilla_safety_report_count_open (after), ==,
                      rows[i].is_advised ? 1 : 0);
  }
}

/* Of an open question too, by its condition. */
static void
test_advice_about_a_question (Fixture *self, gconstpointer data)
{
  g_autoptr (StillaCircumstances) circumstances = stilla_circumstances_new ();
  g_autoptr (StillaPlan) plan = stilla_plan_new_empty ();
  g_autoptr (StillaSafetyReport) before = stilla_safety_check (self->bundle, NULL, plan, circumstances, NULL);
  g_autoptr (StillaSafetyReport) after = NULL;
  GDate day = test_date ("2026-11-20");

  stilla_circumstances_take_advice (circumstances, stilla_advice_new ("c18", "", "My doctor", &day));
  after = stilla_safety_check (self->bundle, NULL, plan, circumstances, NULL);
  g_assert_cmpuint (stilla_safety_report_count_open (after), ==,
                    stilla_safety_report_count_open (before) - 1);
  g_assert_cmpuint (after->not_checked->len, ==, before->not_checked->len);
}

static void
test_kinds (Fixture *self, gconstpointer data)
{
  static const struct {
    StillaFindingKind kind;
    const char *rule;
    const char *about;
    gint64 amount_ug;
    StillaCertainty certainty;
  } rows[] = {
    { STILLA_FINDING_SUM, "c33", "", 601000, STILLA_CERTAINTY_MODERATE },
    { STILLA_FINDING_CONDITION, "c01", "", 0, STILLA_CERTAINTY_HIGH },
    { STILLA_FINDING_SUM, "c32", "", 601000, STILLA_CERTAINTY_GUIDELINE },
    { STILLA_FINDING_INTERACTION, "x09", "Euthyrox", 0, STILLA_CERTAINTY_MODERATE },
    { STILLA_FINDING_GAP, "x09", "Euthyrox 10:00 12:00", 0, STILLA_CERTAINTY_MODERATE },
  };
  g_autoptr (StillaSafetyReport) report = check (self,
                                                 CAPSULE ("601") "<medicine name='Euthyrox' times='10:00'/>"
                                                                 "<answer condition='c01' value='yes'/>",
                                                 "eu", NULL);

  g_assert_cmpuint (report->findings->len, ==, G_N_ELEMENTS (rows));
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    const StillaFinding *finding = g_ptr_array_index (report->findings, i);

    g_assert_cmpint (finding->kind, ==, rows[i].kind);
    g_assert_cmpstr (finding->rule, ==, rows[i].rule);
    g_assert_cmpstr (finding->about, ==, rows[i].about);
    g_assert_cmpint (finding->amount_ug, ==, rows[i].amount_ug);
    g_assert_cmpint (finding->certainty, ==, rows[i].certainty);
    g_assert_cmpint (finding->routes, ==, STILLA_ROUTE_ORAL);
  }
  g_assert_cmpint (report->routes, ==, STILLA_ROUTE_ORAL);
  g_assert_cmpint (report->sum_ug, ==, 601000);
  g_assert_cmpint (report->limit_ug, ==, 250000);
  g_assert_cmpstr (report->limit_id, ==, "eu-adult");
}

/* Whose limit counts; the screens ask for the same one. */
static void
test_limits_of_groups (Fixture *self, gconstpointer data)
{
  static const struct {
    const char *region;
    const char *answered;
    const char *milligrams; /* the most without a finding */
    const char *above;
    const char *limit;
  } rows[] = {
    { "us-ca", "c15", "350", "350.001", "us-ca-pregnant" },
    { "us-ca", "c17", "350", "350.001", "us-ca-breastfeeding" },
    { "eu", "c15", "250", "250.001", "eu-pregnant" },
    { "uk", "c15", "250", "250.001", "eu-pregnant" }, /* the UK publishes none: the lowest of all */
    { "uk", "c17", "250", "250.001", "eu-breastfeeding" },
    { "uk", "c19", "400", "400.001", "uk-adult" },
    { NULL, "c15", "250", "250.001", "eu-pregnant" },
    { "atlantis", "c19", "250", "250.001", "eu-adult" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *answer = g_strdup_printf ("<answer condition='%s' value='yes'/>", rows[i].answered);
    const char *const amounts[] = { rows[i].milligrams, rows[i].above };

    for (guint j = 0; j < 2; j++) {
      g_autofree char *inside = g_strdup_printf (CAPSULE ("%s") "%s", amounts[j], answer);
      g_autoptr (StillaSafetyReport) report = check (self, inside, rows[i].region, NULL);

      g_test_message ("%s %s %s", rows[i].region, rows[i].answered, amounts[j]);
      g_assert_cmpstr (report->limit_id, ==, rows[i].limit);
      g_assert_cmpint (stilla_safety_report_find (report, "c32", "") != NULL, ==, j == 1);
    }
  }
}

static void
test_limit_for_reader (Fixture *self, gconstpointer data)
{
  g_autoptr (StillaCircumstances) circumstances = stilla_circumstances_new ();

  g_assert_cmpstr (stilla_day_limit_find_for_reader (self->bundle, "uk", circumstances)->id, ==, "uk-adult");
  stilla_circumstances_set_answer (circumstances, "c15", STILLA_ANSWER_NO);
  g_assert_cmpstr (stilla_day_limit_find_for_reader (self->bundle, "uk", circumstances)->id, ==, "uk-adult");
  stilla_circumstances_set_answer (circumstances, "c15", STILLA_ANSWER_YES);
  g_assert_cmpint (stilla_day_limit_find_for_reader (self->bundle, "uk", circumstances)->amount_ug, ==,
                   250000);
}

/* The sentence of the guide names the limit for adults: a lower one that counts is said beside it. */
static void
test_lower_limit_is_said (Fixture *self, gconstpointer data)
{
  g_autoptr (StillaSafetyReport) report
      = check (self, CAPSULE ("300") "<answer condition='c15' value='yes'/>", "uk", NULL);
  const StillaFinding *finding = stilla_safety_report_find (report, "c32", "");

  g_assert_nonnull (strstr (finding->message, "By your answers a lower limit counts: 250\u00a0mg elemental a "
                                              "day (European Union)."));
}

#define NOT_IN_OUR_LIST \
  "It is not in our list: ask a pharmacist. Until you have asked, leave at least " \
  "2\u00a0to\u00a03\u00a0hours " \
  "between it and magnesium. Leaflets for antacids say so of most medicines."

/* A brand or a spelling that is one letter off is asked about, never taken. */
static void
test_did_you_mean (Fixture *self, gconstpointer data)
{
  g_autoptr (StillaSafetyReport) report
      = check (self, "<medicine name='raltegravr'/><medicine name='frobnicate'/>", NULL, NULL);

  g_assert_cmpstr (why (report, "raltegravr"), ==, NOT_IN_OUR_LIST " Did you mean “raltegravir”?");
  g_assert_cmpstr (why (report, "frobnicate"), ==, NOT_IN_OUR_LIST);
  g_assert_cmpuint (report->findings->len, ==, 0);
}

static void
test_report_says_which_rules (Fixture *self, gconstpointer data)
{
  g_autoptr (StillaSafetyReport) report = check (self, "", NULL, NULL);

  g_assert_cmpstr (report->edition, ==, stilla_bundle_get_edition (self->bundle));
  g_assert_cmpstr (report->date, ==, stilla_bundle_get_date (self->bundle));
}

#define SACHET "<product id='s' name='Sachet' amount='100 mg' basis='elemental' unit='sachet'/>"

/* The sum of a day is that of the fullest one there can be. */
static void
test_fullest_day (Fixture *self, gconstpointer data)
{
  static const struct {
    const char *inside;
    int mg;
    const char *words; /* (nullable): what the message says, when the sum is above the limit */
  } rows[] = {
    { SACHET "<dose product='s' time='08:00'/><dose product='s' time='09:00' units='2'/>", 300,
      "Your doses add up to 300" },
    { SACHET "<dose product='s' time='08:00' units='2' weekdays='monday'/>"
             "<dose product='s' time='09:00' units='2' weekdays='tuesday'/>",
      200, NULL },
    { SACHET "<dose product='s' time='08:00' units='2' weekdays='monday friday'/>"
             "<dose product='s' time='09:00' units='2' weekdays='tuesday friday'/>",
      400, "On the fullest day your doses add up to 400" },
    { SACHET "<dose product='s' time='08:00' units='2' from='2026-11-20' every-days='2'/>"
             "<dose product='s' time='09:00' units='2' from='2026-11-21' every-days='2'/>",
      200, NULL },
    { SACHET "<dose product='s' time='08:00' units='2' from='2026-11-20' every-days='3'/>"
             "<dose product='s' time='09:00' units='2' from='2026-11-21' every-days='5'/>",
      400, "On the fullest day" },
    /* these meet after more than three years, and then every three and a half */
    { SACHET "<dose product='s' time='08:00' units='2' from='2026-11-20' every-days='4'/>"
             "<dose product='s' time='09:00' units='2' from='2026-11-23' every-days='7'/>"
             "<dose product='s' time='10:00' units='2' from='2026-11-22' every-days='90'/>",
      600, "On the fullest day" },
    /* and these about every seven years */
    { SACHET "<dose product='s' time='08:00' units='2' from='2026-11-20' every-days='11'/>"
             "<dose product='s' time='09:00' units='2' from='2026-11-21' every-days='13'/>"
             "<dose product='s' time='10:00' units='2' from='2026-11-22' every-days='17'/>",
      600, "On the fullest day" },
    { SACHET "<as-needed product='s' most='3'/>", 300, "the most you allow yourself when needed" },
    { SACHET "<as-needed product='s' most='2'/><dose product='s' time='08:00'/>", 300, "the most you allow" },
    { SACHET "<as-needed id='n' product='s' most='2'/><dose product='s' time='08:00' as-needed='n' "
             "from='2026-11-20' until='2026-11-20' units='4'/>",
      400, "Your doses add up to 400" },
    { SACHET "<as-needed id='n' product='s' most='2' until='2026-11-19'/>", 0, NULL },
    { SACHET "<dose product='s' time='08:00' units='3'/><pause from='2026-11-20'/>", 0, NULL },
    { SACHET "<dose product='s' time='08:00' units='3'/><pause from='2026-11-20' until='2026-12-20'/>", 300,
      "Your doses add up to 300" },
    { SACHET "<visit kind='drip' on='2026-11-20'/>", 0, NULL },
    { SACHET "<dose product='s' time='08:00' units='3' from='2026-01-01' weekdays='monday' every-weeks='300' "
             "counted-from='2031-01-06'/>",
      300, "On the fullest day" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (StillaSafetyReport) report = check (self, rows[i].inside, "eu", "2026-11-20");
    const StillaFinding *finding = stilla_safety_report_find (report, "c32", "");

    g_test_message ("%s", rows[i].inside);
    g_assert_cmpint (report->sum_ug, ==, rows[i].mg * 1000);
    g_assert_cmpint (finding != NULL, ==, rows[i].words != NULL);
    if (finding != NULL)
      g_assert_nonnull (strstr (finding->message, rows[i].words));
    if (finding != NULL && strstr (rows[i].words, "when needed") == NULL
        && strstr (rows[i].words, "most") == NULL)
      g_assert_null (strstr (finding->message, "when needed"));
  }
}

static gboolean
is_not_checked (const StillaSafetyReport *report, const char *subject, const char *words)
{
  for (guint i = 0; i < report->not_checked->len; i++) {
    const StillaNotChecked *entry = g_ptr_array_index (report->not_checked, i);

    if (g_str_equal (entry->subject, subject) && strstr (entry->why, words) != NULL)
      return TRUE;
  }
  return FALSE;
}

/* What has no time cannot be looked at for gaps, and that is said where a medicine has one. */
static void
test_as_needed_gaps (Fixture *self, gconstpointer data)
{
  static const struct {
    const char *inside;
    gboolean is_said;
  } rows[] = {
    { SACHET "<as-needed product='s' most='2'/><medicine name='levothyroxine' times='07:00'/>", TRUE },
    { SACHET "<as-needed product='s' most='2'/>", FALSE },
    { SACHET
      "<as-needed product='s' most='2' until='2026-11-19'/><medicine name='levothyroxine' times='07:00'/>",
      FALSE },
    { SACHET "<dose product='s' time='12:00'/><medicine name='levothyroxine' times='07:00'/>", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (StillaSafetyReport) report = check (self, rows[i].inside, "eu", "2026-11-20");

    g_test_message ("%s", rows[i].inside);
    g_assert_cmpint (is_not_checked (report, "Sachet", "You take it when needed"), ==, rows[i].is_said);
    g_assert_false (is_not_checked (report, "Sachet", "No time is written down") && i < 2);
  }
}

/* A pause that nobody ends hides a sum, and that is said. */
static void
test_open_pause (Fixture *self, gconstpointer data)
{
  static const struct {
    const char *pause;
    gboolean is_said;
  } rows[] = {
    { "<pause from='2026-11-20'/>", TRUE },
    { "<pause product='s' from='2026-11-20'/>", TRUE },
    { "<pause product='s' from='2026-11-20' until='2026-11-27'/>", FALSE },
    { "", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *inside
        = g_strconcat (SACHET "<dose product='s' time='08:00' from='2026-11-20'/>", rows[i].pause, NULL);
    g_autoptr (StillaSafetyReport) report = check (self, inside, "eu", "2026-11-20");

    g_assert_cmpint (is_not_checked (report, "Sachet", "Its pause has no last day"), ==, rows[i].is_said);
    g_assert_cmpuint (report->n_checked, ==, rows[i].is_said ? 0 : 1);
  }
}

/* A dose that stays on another clock meets a medicine at a time that is not written down. */
static void
test_pinned_gaps (Fixture *self, gconstpointer data)
{
  static const struct {
    const char *inside;
    gboolean is_said;
  } rows[] = {
    { SACHET "<dose product='s' time='01:00' zone='America/New_York'/>"
             "<medicine name='levothyroxine' times='07:00'/>",
      TRUE },
    { SACHET "<dose product='s' time='01:00' zone='America/New_York'/>", FALSE },
    { SACHET "<dose product='s' time='01:00' zone='America/New_York' until='2026-11-19'/>"
             "<medicine name='levothyroxine' times='07:00'/>",
      FALSE },
    { SACHET "<dose product='s' time='01:00'/><medicine name='levothyroxine' times='07:00'/>", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (StillaSafetyReport) report = check (self, rows[i].inside, "eu", "2026-11-20");

    g_test_message ("%s", rows[i].inside);
    g_assert_cmpint (is_not_checked (report, "Sachet", "by the clock of America/New_York"), ==,
                     rows[i].is_said);
  }
}

/* "Monday at 23:00 in New York" is a Tuesday in Berlin. */
static void
test_shifting_days (Fixture *self, gconstpointer data)
{
  static const struct {
    const char *dose;
    gboolean is_said;
  } rows[] = {
    { "<dose product='s' time='23:00' zone='America/New_York' weekdays='monday'/>", TRUE },
    { "<dose product='s' time='23:00' zone='America/New_York'/>", FALSE },
    { "<dose product='s' time='23:00' weekdays='monday'/>", FALSE },
    { "<dose product='s' time='23:00' zone='America/New_York' weekdays='monday' until='2026-11-19'/>"
      "<dose product='s' time='08:00'/>",
      FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *inside = g_strconcat (SACHET, rows[i].dose, NULL);
    g_autoptr (StillaSafetyReport) report = check (self, inside, "eu", "2026-11-20");

    g_assert_cmpint (is_not_checked (report, "Sachet", "It stays on one clock"), ==, rows[i].is_said);
  }
}

/* A file that would be added up for hours is given up, and that keeps the plan a draft. */
static void
test_too_many_days (Fixture *self, gconstpointer data)
{
  g_autoptr (GString) inside = g_string_new (SACHET);
  g_autoptr (StillaSafetyReport) report = NULL;

  for (int i = 0; i < 2000; i++)
    g_string_append_printf (inside, "<dose product='s' time='08:00' from='%d-01-01' every-days='%d'/>",
                            1000 + 3 * i, 300 + i % 60);
  report = check (self, inside->str, "eu", NULL);
  g_assert_true (is_not_checked (report, "The magnesium of a day", "too many doses"));
  g_assert_cmpint (report->sum_ug, ==, 0);
}

/* Days that are not every day are not said to be. */
static void
test_some_days (Fixture *self, gconstpointer data)
{
  g_autoptr (StillaSafetyReport) report
      = check (self, SACHET "<dose product='s' time='08:00' units='4' weekdays='monday'/>", "eu", NULL);
  const StillaFinding *finding = stilla_safety_report_find (report, "c32", "");

  g_assert_nonnull (finding);
  g_assert_nonnull (strstr (finding->message, "On the fullest day your doses add up to 400"));
}

static void
add (const char *path, void (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  stilla_resources_register ();
  add ("/safety/check/limits", test_limits);
  add ("/safety/check/phases", test_phases);
  add ("/safety/check/not-counted", test_products_that_are_not_counted);
  add ("/safety/check/answers", test_answers);
  add ("/safety/check/no-question-is-lost", test_no_question_is_lost);
  add ("/safety/check/drip", test_drip);
  add ("/safety/check/drip-visit-is-over", test_drip_visit_is_over);
  add ("/safety/check/medicines", test_medicines);
  add ("/safety/check/untimed-medicine", test_untimed_medicine);
  add ("/safety/check/gaps", test_gaps);
  add ("/safety/check/medicine-for-a-time", test_medicine_for_a_time);
  add ("/safety/check/advice", test_advice);
  add ("/safety/check/advice-before-it-weighed-more", test_advice_before_it_weighed_more);
  add ("/safety/check/advice-about-a-question", test_advice_about_a_question);
  add ("/safety/check/kinds", test_kinds);
  add ("/safety/check/limits-of-groups", test_limits_of_groups);
  add ("/safety/check/limit-for-reader", test_limit_for_reader);
  add ("/safety/check/lower-limit", test_lower_limit_is_said);
  add ("/safety/check/did-you-mean", test_did_you_mean);
  add ("/safety/check/which-rules", test_report_says_which_rules);
  g_test_add ("/safety/check/fullest-day", Fixture, NULL, set_up, test_fullest_day, tear_down);
  g_test_add ("/safety/check/as-needed-gaps", Fixture, NULL, set_up, test_as_needed_gaps, tear_down);
  add ("/safety/check/open-pause", test_open_pause);
  add ("/safety/check/pinned-gaps", test_pinned_gaps);
  add ("/safety/check/some-days", test_some_days);
  add ("/safety/check/too-many-days", test_too_many_days);
  add ("/safety/check/shifting-days", test_shifting_days);
  return g_test_run ();
}
