/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/content/stilla-inline-render.h"
#include "core/content/stilla-xml.h"
#include "stilla-test-guide.h"

#include <string.h>

#define NB "\302\240" /* no-break space */

typedef struct {
  const char *region; /* nullable */
  const char *inside; /* of a <p> */
  const char *words;
} Case;

static const Case cases[] = {
  /* white space at the edges and between */
  { NULL, "  One  two \n three ", "One two three" },
  { NULL, "Do <neg>not</neg> take it.", "Do not take it." },
  { NULL, "A <em> b </em> c", "A b c" },
  { NULL, "<strong>A</strong> <em>b</em>.", "A b." },
  { NULL, "", "" },
  /* numbers and quantities */
  { NULL, "<number value='81'/>", "81" },
  { NULL, "<number value='65' to='81'/>", "65" NB "to" NB "81" },
  { NULL, "<number value='2500'/>", "2,500" },
  { NULL, "<quantity value='1' unit='week'/>", "1" NB "week" },
  { NULL, "<quantity value='12' unit='week'/>", "12" NB "weeks" },
  { NULL, "<quantity value='1.5' unit='hour'/>", "1.5" NB "hours" },
  { NULL, "<quantity value='9' to='12' unit='week'/>", "9" NB "to" NB "12" NB "weeks" },
  { NULL, "<quantity value='0' to='1' unit='day'/>", "0" NB "to" NB "1" NB "day" },
  { NULL, "<quantity value='18.6' unit='percent'/>", "18.6" NB "%" },
  { NULL, "<quantity value='4' unit='mmol'/>", "4" NB "mmol" },
  { NULL, "<quantity value='8' unit='meq'/>", "8" NB "mEq" },
  { NULL, "<quantity value='50' unit='ml'/>", "50" NB "mL" },
  { NULL, "<quantity value='0.5' unit='g' of='other'/>", "0.5" NB "g" },
  { NULL, "<quantity value='100' unit='mcg' of='other'/>", "100" NB "mcg" },
  { NULL, "<quantity value='141' unit='mg' of='elemental'/>", "141" NB "mg elemental" },
  { NULL, "<quantity value='141' unit='mg' of='elemental' form='long'/>",
    "141" NB "mg of elemental magnesium" },
  { NULL, "<quantity value='1000' unit='mg' of='compound'/>", "1,000" NB "mg of compound" },
  { NULL, "<quantity value='1000' unit='mg' of='label'/>", "1,000" NB "mg" },
  { NULL, "<quantity value='360' to='600' unit='mg' of='elemental' per='day'/>",
    "360" NB "to" NB "600" NB "mg elemental a day" },
  { NULL, "<quantity value='2' unit='ml' per='minute'/>", "2" NB "mL a minute" },
  /* worked out of the bundle */
  { NULL, "<elemental form='glycinate' value='1000' unit='mg'/>", "141" NB "mg elemental" },
  { NULL, "<elemental form='glycinate' value='1' unit='g'/>", "141" NB "mg elemental" },
  { NULL, "<elemental form='glycinate-buffered' value='1' unit='g'/>",
    "an amount that only the label can say" },
  { NULL, "<share form='glycinate'/>", "14.1" NB "%" },
  { NULL, "<share form='oxide'/>", "60.3" NB "%" },
  { NULL, "<share form='sulfate-heptahydrate'/>", "9.86" NB "%" },
  { NULL, "<share form='glycinate-buffered'/>", "only the label can say" },
  { NULL, "<dose ref='study'/>", "360" NB "to" NB "600" NB "mg elemental a day" },
  { NULL, "<dose ref='tablet'/>", "500" NB "mg of compound" },
  /* limits, by region */
  { "us-ca", "<limit group='adult'/>", "350" NB "mg elemental a day (US and Canada)" },
  { "eu", "<limit group='adult'/>", "250" NB "mg elemental a day (European Union)" },
  { "uk", "<limit group='adult'/>", "400" NB "mg elemental a day (United Kingdom)" },
  { NULL, "<limit group='adult'/>",
    "250" NB "mg elemental a day (lowest published limit; choose your region)" },
  { "uk", "<limit group='age-4-8'/>",
    "110" NB "mg elemental a day (US and Canada; none published for United Kingdom)" },
  { "uk", "<limit group='adult' region='us-ca'/>", "350" NB "mg elemental a day" },
  { NULL, "<limit group='adult' region='uk'/>", "400" NB "mg elemental a day" },
  { NULL, "<limit group='age-4-8' region='uk'/>", "no published limit" },
  /* clock times */
  { NULL, "<time value='08:00'/>", "08:00" },
  { "eu", "<time value='22:00' to='02:00'/>", "22:00" NB "to" NB "02:00" },
  { "us-ca", "<time value='00:30'/>", "12:30" NB "am" },
  { "us-ca", "<time value='12:00' to='20:15'/>", "12:00" NB "pm" NB "to" NB "8:15" NB "pm" },
  /* lines to write on */
  { NULL, "On <blank/> at <blank/>.", "On __________ at __________." },
  { NULL, "<blank/>", "__________" },
  /* references */
  { NULL, "See <cite source='one'/>.", "See One 2001." },
  { NULL, "A <term ref='aura'>spell</term>.", "A spell." },
  { NULL, "<link page='glycinate' anchor='front'>the label</link>", "the label" },
};

static StillaElement *
parse (const char *xml)
{
  g_autoptr (StillaIssueList) issues = stilla_issue_list_new ();
  StillaElement *node = stilla_xml_parse (xml, strlen (xml), "test.xml", issues);

  g_assert_nonnull (node);
  return node;
}

static StillaText *
render (StillaBundle *bundle, const char *region, const char *xml)
{
  g_autoptr (StillaReader) reader = stilla_reader_new ("en", region, NULL);
  g_autoptr (StillaElement) node = parse (xml);

  return stilla_inline_render (bundle, node, reader);
}

static void
test_words (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (StillaBundle) bundle = stilla_test_guide_open ();
  g_autofree char *xml = g_strdup_printf ("<p>%s</p>", c->inside);
  g_autoptr (StillaText) text = render (bundle, c->region, xml);
  g_autofree char *words = stilla_text_dup_string (text);

  g_assert_cmpstr (words, ==, c->words);
}

static const StillaSpan *
span_at (const StillaText *text, guint index)
{
  g_assert_cmpuint (index, <, text->spans->len);
  return g_ptr_array_index (text->spans, index);
}

static void
test_styles (void)
{
  g_autoptr (StillaBundle) bundle = stilla_test_guide_open ();
  g_autoptr (StillaText) text = render (
      bundle, NULL,
      "<p>Do <strong><neg>not</neg> take</strong> <quantity value='5' unit='mg' of='elemental'/>.</p>");

  g_assert_cmpint (span_at (text, 0)->style, ==, STILLA_SPAN_PLAIN);
  g_assert_cmpint (span_at (text, 1)->style, ==, STILLA_SPAN_NEGATION | STILLA_SPAN_STRONG);
  g_assert_cmpint (span_at (text, 2)->style, ==, STILLA_SPAN_STRONG);
  g_assert_cmpstr (span_at (text, 4)->text, ==, "5" NB "mg");
  g_assert_cmpint (span_at (text, 4)->style, ==, STILLA_SPAN_QUANTITY);
  g_assert_cmpstr (span_at (text, 5)->text, ==, " elemental.");
  g_assert_cmpint (span_at (text, 5)->style, ==, STILLA_SPAN_PLAIN);
}

static void
test_blank (void)
{
  g_autoptr (StillaBundle) bundle = stilla_test_guide_open ();
  g_autoptr (StillaText) text
      = render (bundle, NULL, "<p>On <blank/><blank/> or <strong><blank/></strong></p>");
  g_autofree char *spoken = stilla_text_dup_spoken (text);

  g_assert_cmpuint (text->spans->len, ==, 5);
  g_assert_cmpint (span_at (text, 1)->style, ==, STILLA_SPAN_BLANK);
  g_assert_cmpint (span_at (text, 2)->style, ==, STILLA_SPAN_BLANK);
  g_assert_cmpint (span_at (text, 4)->style, ==, STILLA_SPAN_BLANK | STILLA_SPAN_STRONG);
  g_assert_cmpstr (spoken, ==, "On blankblank or blank");
}

static void
test_targets (void)
{
  g_autoptr (StillaBundle) bundle = stilla_test_guide_open ();
  g_autoptr (StillaText) text = render (bundle, NULL,
                                        "<p><link page='glycinate' anchor='front'>a <em>b</em></link> "
                                        "<term ref='aura'>c</term> <cite source='two'/></p>");

  g_assert_cmpuint (text->spans->len, ==, 6);
  for (guint i = 0; i < 2; i++) {
    g_assert_cmpint (span_at (text, i)->target_kind, ==, STILLA_TARGET_PAGE);
    g_assert_cmpstr (span_at (text, i)->target, ==, "glycinate");
    g_assert_cmpstr (span_at (text, i)->anchor, ==, "front");
  }
  g_assert_cmpint (span_at (text, 2)->target_kind, ==, STILLA_TARGET_NONE);
  g_assert_cmpint (span_at (text, 3)->target_kind, ==, STILLA_TARGET_TERM);
  g_assert_cmpstr (span_at (text, 3)->target, ==, "aura");
  g_assert_cmpint (span_at (text, 5)->target_kind, ==, STILLA_TARGET_SOURCE);
  g_assert_cmpstr (span_at (text, 5)->target, ==, "two");
}

static void
test_claim (void)
{
  g_autoptr (StillaBundle) bundle = stilla_test_guide_open ();
  g_autoptr (StillaText) claim
      = render (bundle, NULL, "<claim certainty='very-low' sources='two one'>So.</claim>");
  g_autoptr (StillaText) bridge = render (bundle, NULL, "<p>So.</p>");

  g_assert_cmpint (claim->certainty, ==, STILLA_CERTAINTY_VERY_LOW);
  g_assert_cmpstr (claim->sources[0], ==, "two");
  g_assert_cmpstr (claim->sources[1], ==, "one");
  g_assert_null (claim->sources[2]);
  g_assert_cmpint (bridge->certainty, ==, STILLA_CERTAINTY_NONE);
  g_assert_null (bridge->sources[0]);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *path = g_strdup_printf ("/content/inline-render/words/%02u", i);

    g_test_add_data_func (path, &cases[i], test_words);
  }
  g_test_add_func ("/content/inline-render/styles", test_styles);
  g_test_add_func ("/content/inline-render/blank", test_blank);
  g_test_add_func ("/content/inline-render/targets", test_targets);
  g_test_add_func ("/content/inline-render/claim", test_claim);
  return g_test_run ();
}
