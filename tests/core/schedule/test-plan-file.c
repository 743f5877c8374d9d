/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/schedule/stilla-plan-file.h"

#include "core/base/stilla-resources.h"
#include "core/schedule/stilla-date.h"

#include <string.h>

#define PRODUCT \
  "<product id='p' name='Evening' form='glycinate' amount='1000 mg' basis='compound' per='2' " \
  "unit='capsule'/>"

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

static StillaPlanFile *
parse (Fixture *self, const char *xml, StillaIssueList *issues)
{
  g_autoptr (GBytes) bytes = g_bytes_new (xml, strlen (xml));

  return stilla_plan_file_parse (bytes, "plan.xml", self->bundle, issues);
}

static StillaPlanFile *
parse_inside (Fixture *self, const char *inside, StillaIssueList *issues)
{
  g_autofree char *xml = g_strdup_printf ("<plan format='1'>\n%s\n</plan>", inside);

  return parse (self, xml, issues);
}

static StillaPlanFile *
parse_valid (Fixture *self, const char *inside)
{
  g_autoptr (StillaIssueList) issues = stilla_issue_list_new ();
  StillaPlanFile *file = parse_inside (self, inside, issues);

  for (guint i = 0; i < stilla_issue_list_get_size (issues); i++)
    g_test_message ("%s", stilla_issue_list_get (issues, i)->message);
  g_assert_nonnull (file);
  return file;
}

static void
test_values (Fixture *self, gconstpointer data)
{
  g_autoptr (StillaPlanFile) file = parse_valid (
      self, PRODUCT "<dose product='p' time='21:05' units='1/2' from='2026-11-20' until='2026-12-01'/>"
                    "<dose id='d' product='p' time='00:00'/>"
                    "<medicine name='levothyroxine' times='19:00 07:00' weekday='sunday'/>"
                    "<medicine name='zolmitriptan'/>"
                    "<answer condition='c01' value='no'/><answer condition='c03' value='not-sure'/>");
  StillaProduct *product = stilla_plan_find_product (file->plan, "p");
  StillaDoseTime *first = stilla_plan_find_dose (file->plan, "dose 1");
  StillaDoseTime *second = stilla_plan_find_dose (file->plan, "d");
  StillaOwnMedicine *medicine = g_ptr_array_index (file->circumstances->medicines, 0);
  StillaUnits one = { 1, 1 };
  StillaAnswer answer;
  gint64 ug;

  g_assert_cmpstr (product->name, ==, "Evening");
  g_assert_cmpstr (product->unit, ==, "capsule");
  g_assert_true (stilla_product_elemental (product, &one, &ug));
  g_assert_cmpint (ug, ==, 70481);
  g_assert_cmpint (first->minute, ==, 21 * 60 + 5);
  g_assert_cmpint (first->units.num, ==, 1);
  g_assert_cmpint (first->units.den, ==, 2);
  g_assert_cmpint (g_date_get_day (&first->until), ==, 1);
  g_assert_cmpint (second->minute, ==, 0);
  g_assert_cmpint (g_date_get_year (&second->from), ==, 1);
  g_assert_false (g_date_valid (&second->until));
  g_assert_cmpint (g_array_index (medicine->minutes, int, 0), ==, 7 * 60);
  g_assert_cmpint (g_array_index (medicine->minutes, int, 1), ==, 19 * 60);
  g_assert_cmpint (medicine->weekday, ==, G_DATE_SUNDAY);
  g_assert_cmpuint (file->circumstances->medicines->len, ==, 2);
  g_assert_true (stilla_circumstances_get_answer (file->circumstances, "c01", &answer));
  g_assert_cmpint (answer, ==, STILLA_ANSWER_NO);
  g_assert_false (stilla_circumstances_get_answer (file->circumstances, "c02", &answer));
}

/* Unknown stays unknown: no amount, no form, or a form that only a label can say. */
static void
test_unknown_amounts (Fixture *self, gconstpointer data)
{
  static const char *const rows[]
      = { "<product id='p' name='x'/>", "<product id='p' name='x' form='glycinate'/>",
          "<product id='p' name='x' amount='500 mg' basis='compound'/>",
          "<product id='p' name='x' form='glycinate-buffered' amount='500 mg' basis='compound'/>" };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (StillaPlanFile) file = parse_valid (self, rows[i]);

    g_assert_false (stilla_product_is_known (stilla_plan_find_product (file->plan, "p")));
  }
}

static void
test_dose_ends_with_its_product (Fixture *self, gconstpointer data)
{
  g_autoptr (StillaPlanFile) file
      = parse_valid (self, "<product id='p' name='x' until='2026-11-25'/>"
                           "<dose id='open' product='p' time='08:00' from='2026-11-20'/>"
                           "<dose id='early' product='p' time='08:00' until='2026-11-22'/>");
  g_autofree char *open = stilla_date_to_string (&stilla_plan_find_dose (file->plan, "open")->until);
  g_autofree char *early = stilla_date_to_string (&stilla_plan_find_dose (file->plan, "early")->until);

  g_assert_cmpstr (open, ==, "2026-11-25");
  g_assert_cmpstr (early, ==, "2026-11-22");
}

static const struct {
  const char *inside; /* begins on line 2 */
  int line;
  const char *tag;
} refused[] = {
  { "<product id='p' name='x' form='plutonium'/>", 2, "form-unknown" },
  { "<product id='p' name='x' amount='-3 mg' basis='compound'/>", 2, "value" },
  { "<product id='p' name='x' amount='9999999 g' basis='compound'/>", 2, "value" },
  { "<product id='p' name='x' amount='lots' basis='compound'/>", 2, "value" },
  { "<product id='p' name='x' amount='500' basis='compound'/>", 2, "value" },
  { "<product id='p' name='x' amount='1,5 g' basis='compound'/>", 2, "value" },
  { "<product id='p' name='x' amount='0 mg' basis='compound'/>", 2, "value" },
  { "<product id='p' name='x' amount='1e9 mg' basis='compound'/>", 2, "value" },
  { "<product id='p' name='x' amount='10 mmol' basis='compound'/>", 2, "value" },
  { "<product id='p' name='x' amount='500 mg'/>", 2, "attribute-pair" },
  { "<product id='p' name='x' basis='elemental'/>", 2, "attribute-pair" },
  { "<product id='p' name='x' basis='both' amount='1 mg'/>", 2, "value" },
  { "<product id='p' name='x' per='0'/>", 2, "value" },
  { "<product id='p' name='x' per='1001'/>", 2, "value" },
  { "<product id='p' name='x' per='-1'/>", 2, "value" },
  { "<product id='p' name='x' unit='barrel'/>", 2, "value" },
  { "<product id='p' name='x' until='2026-02-30'/>", 2, "value" },
  { "<product id='p q' name='x'/>", 2, "value" },
  { "<product id='' name='x'/>", 2, "value" },
  { "<product id='p' name=''/>", 2, "value" },
  { "<product id='p' name=' '/>", 2, "value" },
  { "<product name='x'/>", 2, "attribute-missing" },
  { "<product id='p'/>", 2, "attribute-missing" },
  { "<product id='p' name='x' colour='red'/>", 2, "attribute-unknown" },
  { "<product id='p' name='x'>words</product>", 2, "text-not-allowed" },
  { "<product id='p' name='x'><product id='q' name='x'/></product>", 2, "element-not-allowed" },
  { "<product id='p' name='x'/>\n<product id='p' name='y'/>", 3, "id-duplicate" },
  { PRODUCT "\n<dose product='p' time='25:00'/>", 3, "value" },
  { PRODUCT "\n<dose product='p' time='8:00'/>", 3, "value" },
  { PRODUCT "\n<dose product='p' time='24:00'/>", 3, "value" },
  { PRODUCT "\n<dose product='p'/>", 3, "attribute-missing" },
  { PRODUCT "\n<dose product='q' time='08:00'/>", 3, "value" },
  { PRODUCT "\n<dose product='p' time='08:00' units='0'/>", 3, "value" },
  { PRODUCT "\n<dose product='p' time='08:00' units='-1'/>", 3, "value" },
  { PRODUCT "\n<dose product='p' time='08:00' units='101'/>", 3, "value" },
  { PRODUCT "\n<dose product='p' time='08:00' units='1/0'/>", 3, "value" },
  { PRODUCT "\n<dose product='p' time='08:00' units='many'/>", 3, "value" },
  { PRODUCT "\n<dose product='p' time='08:00' from='yesterday'/>", 3, "value" },
  { PRODUCT "\n<dose product='p' time='08:00' from='2026-11-20' until='2026-11-19'/>", 3, "date-order" },
  { "<product id='p' name='x' until='2026-11-25'/>\n<dose product='p' time='08:00' from='2026-11-26'/>", 3,
    "date-order" },
  { PRODUCT "\n<dose id='d' product='p' time='08:00'/><dose id='d' product='p' time='09:00'/>", 3,
    "id-duplicate" },
  { PRODUCT "\n<medicine name='x' times='07:00, 08:00'/>", 3, "value" },
  { PRODUCT "\n<medicine name='x' times='07:00  08:00'/>", 3, "value" },
  { PRODUCT "\n<medicine name='x' times='25:00'/>", 3, "value" },
  { PRODUCT "\n<medicine name='x' weekday='someday'/>", 3, "value" },
  { PRODUCT "\n<medicine times='07:00'/>", 3, "attribute-missing" },
  { PRODUCT "\n<medicine name='x'/><medicine name='X'/>", 3, "id-duplicate" },
  { PRODUCT "\n<medicine name='x'/>\n<dose product='p' time='08:00'/>", 4, "child-order" },
  { PRODUCT "\n<answer condition='c99' value='yes'/>", 3, "value" },
  { PRODUCT "\n<answer condition='c01' value='maybe'/>", 3, "value" },
  { PRODUCT "\n<answer condition='c01'/>", 3, "attribute-missing" },
  { PRODUCT "\n<answer condition='c01' value='yes'/><answer condition='c01' value='no'/>", 3,
    "id-duplicate" },
  { "<drip place='hospital'/>\n<drip place='hospital'/>", 1, "child-count" },
  { "<drip place='None'/>", 2, "value" },
  { "<drip place='not-said'/>", 2, "value" },
  { "<drip/>", 2, "attribute-missing" },
  { "<answer condition='c01' value='no'/>\n<drip place='elsewhere'/>", 3, "child-order" },
  { "<advice rule='c01' by='Me' on='2026-11-20'/>\n<answer condition='c01' value='no'/>", 3, "child-order" },
  { "\n<advice rule='c99' by='Me' on='2026-11-20'/>", 3, "value" },
  { "\n<advice rule='z01' by='Me' on='2026-11-20'/>", 3, "value" },
  { "<advice by='Me' on='2026-11-20'/>", 2, "attribute-missing" },
  { "<advice rule='c01' on='2026-11-20'/>", 2, "attribute-missing" },
  { "<advice rule='c01' by='Me'/>", 2, "attribute-missing" },
  { "<advice rule='c01' by=' ' on='2026-11-20'/>", 2, "value" },
  { "<advice rule='c01' by='a&#x85;b' on='2026-11-20'/>", 2, "value" },
  { "<advice rule='c01' by='Me' on='2026-02-30'/>", 2, "value" },
  { "<advice rule='c01' by='Me' on='yesterday'/>", 2, "value" },
  { "<advice rule='c01' by='Me' amount='400 mg' on='2026-11-20'/>", 2, "value" },
  { "<advice rule='x09' by='Me' amount='400 mg' on='2026-11-20'/>", 2, "value" },
  { "<advice rule='c32' by='Me' amount='-400 mg' on='2026-11-20'/>", 2, "value" },
  { "<advice rule='c32' by='Me' amount='400' on='2026-11-20'/>", 2, "value" },
  { "<advice rule='c32' by='Me' amount='9999999 g' on='2026-11-20'/>", 2, "value" },
  { "<advice rule='c01' by='Me' on='2026-11-20'/>\n<advice rule='c01' by='You' on='2026-11-21'/>", 3,
    "id-duplicate" },
  { "<advice rule='x09' about='a' by='Me' on='2026-11-20'/>\n"
    "<advice rule='x09' about='a' by='Me' on='2026-11-20'/>",
    3, "id-duplicate" },
  { "<product id='p' name='a&#x7f;b'/>", 2, "value" },
  { "<product id='p' name='a&#x202e;b'/>", 2, "value" },
  { "<product id='p' name='a&#x2067;b'/>", 2, "value" },
  { "<product id='p' name='a&#x2028;b'/>", 2, "value" },
  { "<product id='p' name='&#xa0;'/>", 2, "value" },
  { "<medicine name='&#x200b;'/>", 2, "value" },
  { "<advice rule='c01' by='&#xa0;' on='2026-11-20'/>", 2, "value" },
  { "<product id='p' name='a&#1;b'/>", 2, "not-well-formed" },
  { "<product id='p' name='a\x01"
    "b'/>",
    2, "not-well-formed" },
  { "<medicine name='a&#x9b;b'/>", 2, "value" },
  { PRODUCT "\n<dose product='p' time='08:00' next-day='no'/>", 3, "value" },
  { PRODUCT "\n<dose product='p' time='08:00' meal='supper'/>", 3, "value" },
  { PRODUCT "\n<dose product='p' time='08:00' zone='Berlin'/>", 3, "value" },
  { PRODUCT "\n<dose product='p' time='08:00' zone='../../etc/passwd'/>", 3, "value" },
  { PRODUCT "\n<dose product='p' time='08:00' zone='/etc/hostname'/>", 3, "value" },
  { PRODUCT "\n<dose product='p' time='08:00' zone=''/>", 3, "value" },
  { PRODUCT "\n<dose product='p' time='08:00' every-days='0' from='2026-11-20'/>", 3, "value" },
  { PRODUCT "\n<dose product='p' time='08:00' every-days='367' from='2026-11-20'/>", 3, "value" },
  { PRODUCT "\n<dose product='p' time='08:00' every-days='2'/>", 3, "attribute-pair" },
  { PRODUCT "\n<dose product='p' time='08:00' every-days='2' weekdays='monday' from='2026-11-20'/>", 3,
    "attribute-pair" },
  { PRODUCT "\n<dose product='p' time='08:00' every-weeks='2' from='2026-11-20'/>", 3, "attribute-pair" },
  { PRODUCT "\n<dose product='p' time='08:00' weekdays='mon'/>", 3, "value" },
  { PRODUCT "\n<dose product='p' time='08:00' weekdays='monday monday'/>", 3, "value" },
  { PRODUCT "\n<dose product='p' time='08:00' every-days='2' counted-from='2026-02-30'/>", 3, "value" },
  { PRODUCT "\n<dose product='p' time='08:00' as-needed='n' from='2026-11-20' until='2026-11-20'/>", 3,
    "value" },
  { PRODUCT "<as-needed id='n' product='p' most='2'/>\n<dose product='p' time='08:00' as-needed='n'/>", 3,
    "attribute-pair" },
  { PRODUCT "\n<as-needed product='q' most='2'/>", 3, "value" },
  { PRODUCT "\n<as-needed product='p'/>", 3, "attribute-missing" },
  { PRODUCT "\n<as-needed product='p' units='2' most='1'/>", 3, "value" },
  { PRODUCT "\n<as-needed product='p' most='-1'/>", 3, "value" },
  { PRODUCT "\n<as-needed product='p' most='1' from='2026-11-20' until='2026-11-19'/>", 3, "date-order" },
  { PRODUCT "<as-needed id='n' product='p' most='2'/>\n<as-needed id='n' product='p' most='2'/>", 3,
    "id-duplicate" },
  { "<visit kind='clinic'/>", 2, "attribute-pair" },
  { "<visit kind='clinic' from='2026-11-20'/>", 2, "attribute-pair" },
  { "<visit kind='clinic' on='2026-11-20' weekdays='monday'/>", 2, "attribute-pair" },
  { "<visit kind='clinic' on='2026-11-20' from='2026-11-20'/>", 2, "attribute-pair" },
  { "<visit kind='party' on='2026-11-20'/>", 2, "value" },
  { "<visit kind='other' name='a&#x202e;b' on='2026-11-20'/>", 2, "value" },
  { "<visit kind='other' time='25:00' on='2026-11-20'/>", 2, "value" },
  { "<visit id='v' kind='other' on='2026-11-20'/>\n<pause id='v' from='2026-11-20'/>", 3, "id-duplicate" },
  { "<pause from='2026-11-20'/>\n<visit kind='other' on='2026-11-20'/>", 3, "child-order" },
  { "<pause reason='x'/>", 2, "attribute-missing" },
  { "<pause product='p' from='2026-11-20'/>", 2, "value" },
  { "<pause from='2026-11-20' until='2026-11-19'/>", 2, "date-order" },
  { PRODUCT "\n<stock product='p' left='-1' on='2026-11-20'/>", 3, "value" },
  { PRODUCT "\n<stock product='p' left='1/0' on='2026-11-20'/>", 3, "value" },
  { PRODUCT "\n<stock product='p' left='1/2/3' on='2026-11-20'/>", 3, "value" },
  { PRODUCT "\n<stock product='p' left='100001' on='2026-11-20'/>", 3, "value" },
  { PRODUCT "\n<stock product='p' left='3' days='91' on='2026-11-20'/>", 3, "value" },
  { PRODUCT "\n<stock product='p' left='3'/>", 3, "attribute-missing" },
  { "<patient name='x'/>", 2, "element-unknown" },
  { "words", 2, "text-not-allowed" },
  { "<product id='p' name='&lt;!ENTITY'", 3, "not-well-formed" },
};

static void
assert_finding (const StillaIssueList *issues, int line, const char *tag)
{
  for (guint i = 0; i < stilla_issue_list_get_size (issues); i++) {
    const StillaIssue *issue = stilla_issue_list_get (issues, i);

    g_test_message ("%d %s: %s", issue->line, issue->tag, issue->message);
    g_assert_cmpstr (issue->file, ==, "plan.xml");
    if (issue->line == line && g_str_equal (issue->tag, tag))
      return;
  }
  g_error ("no %s on line %d", tag, line);
}

static void
test_refused (Fixture *self, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++) {
    g_autoptr (StillaIssueList) issues = stilla_issue_list_new ();

    g_test_message ("%s", refused[i].inside);
    g_assert_null (parse_inside (self, refused[i].inside, issues));
    assert_finding (issues, refused[i].line, refused[i].tag);
  }
}

static void
test_refused_files (Fixture *self, gconstpointer data)
{
  static const struct {
    const char *xml;
    const char *tag;
  } rows[] = {
    { "", "not-well-formed" },
    { "<plan/>", "attribute-missing" },
    { "<plan format='2'/>", "value" },
    { "<rules format='1'/>", "root" },
    { "<!DOCTYPE plan><plan format='1'/>", "doctype" },
    { "<plan xmlns='urn:x' format='1'/>", "namespace" },
    { "<plan format='1'><![CDATA[x]]></plan>", "cdata" },
    { "<plan format='1'>\xff</plan>", "not-utf8" },
    { "<plan format='1'>", "not-well-formed" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (StillaIssueList) issues = stilla_issue_list_new ();

    g_test_message ("%s", rows[i].tag);
    g_assert_null (parse (self, rows[i].xml, issues));
    assert_finding (issues, 1, rows[i].tag);
  }
}

static void
assert_too_many (Fixture *self, const char *format, int count, gboolean is_allowed)
{
  g_autoptr (GString) inside = g_string_new (PRODUCT);
  g_autoptr (StillaIssueList) issues = stilla_issue_list_new ();
  g_autoptr (StillaPlanFile) file = NULL;

  for (int i = 0; i < count; i++)
    g_string_append_printf (inside, "<%s%d'/>", format, i);
  file = parse_inside (self, inside->str, issues);
  g_assert_cmpint (file != NULL, ==, is_allowed);
  if (!is_allowed)
    assert_finding (issues, 1, "child-count");
}

static void
test_too_many (Fixture *self, gconstpointer data)
{
  assert_too_many (self, "product name='x' id='i", 199, TRUE);
  assert_too_many (self, "product name='x' id='i", 200, FALSE);
  assert_too_many (self, "product name='x' id='i", 10000, FALSE);
  assert_too_many (self,
                   "dose product='p' time='08:00' from='2026-11-20' until='2026-11-20' every-days='2' id='i",
                   10000, TRUE);
  assert_too_many (self, "dose product='p' time='08:00' id='i", 10001, FALSE);
  assert_too_many (self, "visit kind='other' on='2026-11-20' id='i", 1000, TRUE);
  assert_too_many (self, "visit kind='other' on='2026-11-20' id='i", 1001, FALSE);
  assert_too_many (self, "pause from='2026-11-20' id='i", 1001, FALSE);
  assert_too_many (self, "medicine name='i", 200, TRUE);
  assert_too_many (self, "medicine name='i", 201, FALSE);
  assert_too_many (self, "advice rule='x09' by='Me' on='2026-11-20' about='i", 200, TRUE);
  assert_too_many (self, "advice rule='x09' by='Me' on='2026-11-20' about='i", 201, FALSE);
  assert_too_many (self, "advice rule='x09' by='Me' on='2026-11-20' about='i", 10000, FALSE);
}

static void
test_long_names (Fixture *self, gconstpointer data)
{
  static const int lengths[] = { 200, 201, 10000 };

  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++) {
    g_autofree char *name = g_strnfill ((gsize) lengths[i], 'm');
    g_autofree char *inside
        = g_strdup_printf ("<product id='p' name='%s'/><medicine name='%s'/>", name, name);
    g_autoptr (StillaIssueList) issues = stilla_issue_list_new ();
    g_autoptr (StillaPlanFile) file = parse_inside (self, inside, issues);

    g_assert_cmpint (file != NULL, ==, lengths[i] <= 200);
    g_assert_cmpuint (stilla_issue_list_get_size (issues), ==, lengths[i] <= 200 ? 0 : 2);
    for (guint j = 0; j < stilla_issue_list_get_size (issues); j++)
      g_assert_cmpuint (strlen (stilla_issue_list_get (issues, j)->message), <, 300);
  }
}

/* What is written down beside the magnesium comes back as it was. */
static void
test_circumstances_round_trip (Fixture *self, gconstpointer data)
{
  g_autoptr (StillaPlanFile) file = parse_valid (
      self, "<medicine name='levothyroxine' times='07:00'/><drip place='hospital'/>"
            "<answer condition='c03' value='not-sure'/>"
            "<advice rule='c32' amount='400.5 mg' by='Dr. &lt;A&gt; &amp; \"B\"' on='2026-11-20'/>"
            "<advice rule='x09' about='levothyroxine' by='My pharmacist' on='2099-01-01'/>"
            "<advice rule='x09' about='levothyroxine 07:00 08:30' by='My pharmacist' on='2026-11-21'/>");
  g_autofree char *xml = stilla_plan_file_to_xml (file->person, file->plan, file->circumstances);
  g_autoptr (StillaIssueList) issues = stilla_issue_list_new ();
  g_autoptr (StillaPlanFile) again = parse (self, xml, issues);
  const StillaAdvice *sum = stilla_circumstances_find_advice (file->circumstances, "c32", "");

  g_assert_nonnull (again);
  g_assert_true (stilla_circumstances_equal (file->circumstances, again->circumstances));
  g_assert_cmpint (file->circumstances->drip, ==, STILLA_DRIP_HOSPITAL);
  g_assert_cmpuint (file->circumstances->advice->len, ==, 3);
  g_assert_cmpint (sum->amount_ug, ==, 400500);
  g_assert_cmpstr (sum->by, ==, "Dr. <A> & \"B\"");
  g_assert_cmpint (g_date_get_day (&sum->on), ==, 20);
  g_assert_nonnull (
      stilla_circumstances_find_advice (again->circumstances, "x09", "levothyroxine 07:00 08:30"));
}

/* Each answer about a drip comes back; without one there is no element. */
static void
test_drip_round_trip (Fixture *self, gconstpointer data)
{
  static const char *const drips[] /* by StillaDrip */
      = { "", "<drip place=\"none\"/>", "<drip place=\"hospital\"/>", "<drip place=\"elsewhere\"/>" };

  for (int i = STILLA_DRIP_NOT_SAID; i <= STILLA_DRIP_ELSEWHERE; i++) {
    g_autoptr (StillaPlanFile) file = parse_valid (self, drips[i]);
    g_autofree char *xml = stilla_plan_file_to_xml (file->person, file->plan, file->circumstances);
    g_autoptr (StillaIssueList) issues = stilla_issue_list_new ();
    g_autoptr (StillaPlanFile) again = parse (self, xml, issues);

    g_assert_cmpint (file->circumstances->drip, ==, i);
    g_assert_cmpint (strstr (xml, "<drip") != NULL, ==, i != STILLA_DRIP_NOT_SAID);
    g_assert_nonnull (strstr (xml, drips[i]));
    g_assert_cmpint (again->circumstances->drip, ==, i);
  }
}

/* The longest advice: about the longest name with two times. */
static void
test_long_advice (Fixture *self, gconstpointer data)
{
  static const struct {
    gsize about;
    gsize by;
  } rows[] = { { 212, 200 }, { 213, 200 }, { 212, 201 }, { 10000, 1 }, { 1, 10000 } };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *about = g_strnfill (rows[i].about, 'm');
    g_autofree char *by = g_strnfill (rows[i].by, 'm');
    g_autofree char *inside
        = g_strdup_printf ("<advice rule='x09' about='%s' by='%s' on='2026-11-20'/>", about, by);
    g_autoptr (StillaIssueList) issues = stilla_issue_list_new ();
    g_autoptr (StillaPlanFile) file = parse_inside (self, inside, issues);

    g_assert_cmpint (file != NULL, ==, i == 0);
    if (i > 0)
      assert_finding (issues, 2, "text-limit");
  }
}

static void
test_too_many_times (Fixture *self, gconstpointer data)
{
  for (int n = 24; n <= 25; n++) {
    g_autoptr (GString) inside = g_string_new ("<medicine name='x' times='00:00");
    g_autoptr (StillaIssueList) issues = stilla_issue_list_new ();
    g_autoptr (StillaPlanFile) file = NULL;

    for (int i = 1; i < n; i++)
      g_string_append (inside, " 01:00");
    g_string_append (inside, "'/>");
    file = parse_inside (self, inside->str, issues);
    g_assert_cmpint (file != NULL, ==, n == 24);
  }
}

static void
test_round_trip (Fixture *self, gconstpointer data)
{
  g_autoptr (StillaPlanFile) file = parse_valid (
      self, PRODUCT
      "<product id='Q.2_x-' name='A &lt;b&gt; &amp; &#38;#38; &amp;amp; &quot;c&quot; ½' amount='140.961 mg' "
      "basis='elemental' until='2026-12-24'/>"
      "<product id='0f3c' name='no amount' form='oxide'/>"
      "<product id='tiny' name='tiny' amount='250 mcg' basis='elemental'/>"
      "<dose product='p' time='21:05' units='1 1/2' from='2026-11-20' until='2026-12-01'/>"
      "<dose id='d' product='Q.2_x-' time='00:00' units='0.25'/>"
      "<medicine name='levothyroxine' times='07:00 19:00'/><medicine name='x' weekday='friday'/>"
      "<answer condition='c03' value='not-sure'/><answer condition='c01' value='no'/>");
  g_autofree char *xml = stilla_plan_file_to_xml (file->person, file->plan, file->circumstances);
  g_autoptr (StillaIssueList) issues = stilla_issue_list_new ();
  g_autoptr (StillaPlanFile) again = parse (self, xml, issues);
  g_autofree char *xml_again = NULL;

  g_assert_nonnull (again);
  xml_again = stilla_plan_file_to_xml (again->person, again->plan, again->circumstances);
  g_assert_cmpstr (xml, ==, xml_again);
  g_assert_nonnull (strstr (xml, "amount=\"140.961 mg\" basis=\"elemental\""));
  g_assert_nonnull (strstr (xml, "amount=\"250 mcg\""));
  g_assert_nonnull (strstr (xml, "time=\"21:05\" units=\"3/2\" from=\"2026-11-20\" until=\"2026-12-01\"/>"));
  g_assert_nonnull (strstr (xml, "units=\"1/4\" until=\"2026-12-24\"/>"));
  g_assert_cmpstr (stilla_plan_find_product (again->plan, "Q.2_x-")->name, ==, "A <b> & &#38; &amp; \"c\" ½");
  g_assert_cmpint (stilla_plan_find_product (again->plan, "p")->elemental_num, ==,
                   stilla_plan_find_product (file->plan, "p")->elemental_num);
}

/* Every element and attribute, with what it becomes when it is written again. */
static void
test_everything_round_trip (Fixture *self, gconstpointer data)
{
  static const char whole[]
      = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<plan format=\"1\" person=\"Ada &amp; B.\">\n"
        "  <product id=\"p\" name=\"Evening\" per=\"1\" unit=\"piece\"/>\n"
        "  <as-needed id=\"n\" product=\"p\" units=\"1/2\" most=\"3/2\" from=\"2026-11-01\" "
        "until=\"2026-12-01\"/>\n"
        "  <dose id=\"a\" product=\"p\" time=\"00:30\" units=\"1\" next-day=\"yes\" meal=\"bedtime\" "
        "zone=\"Europe/Berlin\" from=\"2026-11-20\" every-days=\"2\" counted-from=\"2026-11-19\"/>\n"
        "  <dose id=\"b\" product=\"p\" time=\"08:00\" units=\"1\" weekdays=\"monday friday sunday\"/>\n"
        "  <dose id=\"c\" product=\"p\" time=\"09:00\" units=\"2\" meal=\"breakfast\" from=\"2026-11-20\" "
        "every-weeks=\"2\" weekdays=\"tuesday\"/>\n"
        "  <dose id=\"d\" product=\"p\" time=\"10:11\" units=\"1/2\" from=\"2026-11-20\" "
        "until=\"2026-11-20\" "
        "as-needed=\"n\"/>\n"
        "  <visit id=\"v\" kind=\"blood-test\" name=\"Dr. X\" note=\"fasting\" time=\"08:15\" "
        "on=\"2026-12-03\"/>\n"
        "  <visit id=\"w\" kind=\"drip\" from=\"2026-11-20\" until=\"2027-11-20\" every-weeks=\"4\" "
        "weekdays=\"friday\"/>\n"
        "  <visit id=\"x\" kind=\"other\" from=\"2026-11-20\" every-days=\"1\"/>\n"
        "  <pause id=\"y\" product=\"p\" reason=\"antibiotic\" from=\"2026-11-20\" until=\"2026-11-27\"/>\n"
        "  <pause id=\"z\" from=\"2026-12-20\"/>\n"
        "  <stock id=\"s\" product=\"p\" left=\"61/2\" on=\"2026-11-20\" time=\"12:00\" days=\"7\"/>\n"
        "</plan>\n";
  g_autoptr (StillaIssueList) issues = stilla_issue_list_new ();
  g_autoptr (StillaPlanFile) file = parse (self, whole, issues);
  g_autofree char *xml = NULL;

  g_assert_nonnull (file);
  xml = stilla_plan_file_to_xml (file->person, file->plan, file->circumstances);
  g_assert_cmpstr (xml, ==, whole);
  g_assert_cmpstr (file->person, ==, "Ada & B.");
  g_assert_true (stilla_plan_find_dose (file->plan, "a")->is_next_day);
  g_assert_cmpuint (stilla_plan_find_dose (file->plan, "b")->repeat.weekdays, ==, 1 | 1 << 4 | 1 << 6);
}

/* What has no id is named by its place, and its takings still find it when it is written. */
static void
test_without_ids (Fixture *self, gconstpointer data)
{
  g_autoptr (StillaPlanFile) file
      = parse_valid (self, PRODUCT "<as-needed product='p' most='2'/><visit kind='drip' on='2026-11-20'/>"
                                   "<pause from='2026-11-20'/><stock product='p' left='0' on='2026-11-20'/>");
  g_autofree char *xml = stilla_plan_file_to_xml (NULL, file->plan, NULL);
  g_autoptr (StillaIssueList) issues = stilla_issue_list_new ();
  g_autoptr (StillaPlanFile) again = parse (self, xml, issues);

  g_assert_nonnull (again);
  g_assert_cmpuint (stilla_plan_get_as_needed (again->plan)->len, ==, 1);
  g_assert_nonnull (strstr (xml, "<as-needed id=\"as-needed-1\""));
  g_assert_nonnull (strstr (xml, "  <visit kind=\"drip\" on=\"2026-11-20\"/>"));
}

/* Nobody takes forty doses a day; one a day for forty days is another matter. */
static void
test_full_day (Fixture *self, gconstpointer data)
{
  for (int n = STILLA_PLAN_MOST_A_DAY; n <= STILLA_PLAN_MOST_A_DAY + 1; n++) {
    g_autoptr (GString) inside = g_string_new (PRODUCT "\n");
    g_autoptr (StillaIssueList) issues = stilla_issue_list_new ();
    g_autoptr (StillaPlanFile) file = NULL;

    for (int i = 0; i < n; i++)
      g_string_append_printf (inside, "<dose product='p' time='%02d:%02d' from='2026-11-%02d'/>\n", i / 2,
                              i % 2 * 30, 1 + i % 28);
    for (int i = 1; i <= 28; i++)
      g_string_append_printf (
          inside, "<dose product='p' time='08:00' from='2026-10-%02d' until='2026-10-%02d'/>\n", i, i);
    file = parse_inside (self, inside->str, issues);
    g_assert_cmpint (file != NULL, ==, n == STILLA_PLAN_MOST_A_DAY);
    if (n > STILLA_PLAN_MOST_A_DAY)
      assert_finding (issues, 2 + 28, "child-count");
  }
}

static void
test_write_without_circumstances (Fixture *self, gconstpointer data)
{
  g_autoptr (StillaPlan) plan = stilla_plan_new_empty ();
  g_autofree char *xml = stilla_plan_file_to_xml (NULL, plan, NULL);

  g_assert_cmpstr (xml, ==, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<plan format=\"1\">\n</plan>\n");
}

/* Whatever the bytes are: a whole plan or findings, never both and never neither. */
static void
test_damaged (Fixture *self, gconstpointer data)
{
  static const char whole[]
      = "<plan format='1'>" PRODUCT "<dose product='p' time='21:05' units='1/2' from='2026-11-20'/>"
        "<dose product='p' time='00:05' next-day='yes' meal='bedtime' zone='UTC' every-weeks='2' "
        "weekdays='monday' "
        "from='2026-11-20'/><visit kind='drip' on='2026-11-20'/><pause from='2026-11-20'/>"
        "<stock product='p' left='61/2' on='2026-11-20'/>"
        "<medicine name='levothyroxine' times='07:00' weekday='sunday'/>"
        "<answer condition='c01' value='no'/></plan>";

  for (int i = 0; i < 20000; i++) {
    g_autofree char *xml = g_strndup (whole, (gsize) g_test_rand_int_range (1, sizeof whole));
    g_autoptr (StillaIssueList) issues = stilla_issue_list_new ();
    g_autoptr (StillaPlanFile) file = NULL;

    for (int j = g_test_rand_int_range (0, 4); j > 0; j--)
      xml[g_test_rand_int_range (0, (int) strlen (xml))] = (char) g_test_rand_int_range (1, 256);
    file = parse (self, xml, issues);
    g_assert_cmpint (file == NULL, ==, stilla_issue_list_has_errors (issues));
  }
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
  add ("/schedule/plan-file/values", test_values);
  add ("/schedule/plan-file/unknown-amounts", test_unknown_amounts);
  add ("/schedule/plan-file/dose-ends-with-its-product", test_dose_ends_with_its_product);
  add ("/schedule/plan-file/refused", test_refused);
  add ("/schedule/plan-file/refused-files", test_refused_files);
  add ("/schedule/plan-file/too-many", test_too_many);
  add ("/schedule/plan-file/too-many-times", test_too_many_times);
  add ("/schedule/plan-file/long-names", test_long_names);
  add ("/schedule/plan-file/round-trip", test_round_trip);
  add ("/schedule/plan-file/circumstances", test_circumstances_round_trip);
  add ("/schedule/plan-file/drip", test_drip_round_trip);
  add ("/schedule/plan-file/long-advice", test_long_advice);
  add ("/schedule/plan-file/write-without-circumstances", test_write_without_circumstances);
  add ("/schedule/plan-file/everything", test_everything_round_trip);
  add ("/schedule/plan-file/without-ids", test_without_ids);
  add ("/schedule/plan-file/full-day", test_full_day);
  add ("/schedule/plan-file/damaged", test_damaged);
  return g_test_run ();
}
