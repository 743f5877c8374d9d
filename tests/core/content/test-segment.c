/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/stilla-resources.h"
#include "core/content/stilla-segment.h"
#include "core/content/stilla-xml.h"

#include "stilla-test-guide.h"

#include <string.h>

static StillaSegmentList *
open_segments (void)
{
  g_autoptr (StillaBundle) bundle = stilla_test_guide_open ();
  g_autoptr (GError) error = NULL;
  StillaSegmentList *segments = stilla_segment_list_new (bundle, &error);

  g_assert_no_error (error);
  g_assert_nonnull (segments);
  return segments;
}

typedef struct {
  const char *context;
  const char *words;
  gboolean safety;
} Sample;

static const Sample samples[] = {
  { "pages/glycinate/title", "Magnesium glycinate: read the label", FALSE },
  { "pages/glycinate/in-short/point", "Second point.", FALSE },
  { "pages/glycinate/known/point", "This is known.", FALSE },
  { "pages/glycinate#front/claim",
    "A label of <quantity of=\"label\" unit=\"mg\" value=\"1000\"/> holds "
    "<elemental form=\"glycinate\" unit=\"mg\" value=\"1000\"/>.",
    FALSE },
  { "pages/every-block#bridge/p", "A <em>bridge</em> that states <strong>no</strong> fact.", FALSE },
  { "pages/every-block#asked/answer/p", "It is.", FALSE },
  { "pages/every-block#ticks/item", "My next visit: <blank/>, at <blank/>.", FALSE },
  { "pages/every-block#grid/head/cell:2", "Amount", FALSE },
  { "pages/every-block#bars/bar@label", "Before", FALSE },
  { "pages/every-block#gaps/gap@label", "Relief", FALSE },
  { "rules#smell/red-flag", "A gas you can <neg>not</neg> smell.", TRUE },
  { "rules#c01/name", "Kidney failure", TRUE },
  { "rules#x01/medicine@name", "doxycycline", TRUE },
  { "rules#y01/effect", "They last longer.", TRUE },
  { "doses#eu/region@name", "European Union", FALSE },
  { "doses#eu-adult/wording", "Not from food.", FALSE },
};

static void
test_contexts (void)
{
  g_autoptr (StillaSegmentList) segments = open_segments ();

  for (guint i = 0; i < G_N_ELEMENTS (samples); i++) {
    const StillaSegment *segment;

    g_test_message ("%s", samples[i].context);
    g_assert_true (stilla_segment_list_knows (segments, samples[i].context));
    segment = stilla_segment_list_find (segments, samples[i].context, samples[i].words);
    g_assert_nonnull (segment);
    g_assert_cmpint (segment->safety, ==, samples[i].safety);
  }
  g_assert_false (stilla_segment_list_knows (segments, "pages/nowhere/title"));
  g_assert_null (stilla_segment_list_find (segments, "pages/glycinate/title", "Another title"));
  g_assert_cmpstr (stilla_segment_list_get_language (segments), ==, "en");
}

static void
test_notes (void)
{
  g_autoptr (StillaSegmentList) segments = open_segments ();
  const StillaSegment *claim = stilla_segment_list_find (segments, samples[3].context, samples[3].words);

  g_assert_nonnull (claim);
  g_assert_cmpuint (claim->notes->len, ==, 2);
  g_assert_cmpstr (g_ptr_array_index (claim->notes, 0), ==, "quantity 1000 mg label = 1,000 mg");
  g_assert_true (
      g_str_has_prefix (g_ptr_array_index (claim->notes, 1), "elemental glycinate 1000 mg = 141 mg"));
  g_assert_cmpstr (g_ptr_array_index (claim->places, 0), ==, "pages/glycinate.xml:11");
}

/* Cells and captions that hold no word give nothing to translate, and each entry stands there once. */
static void
test_all (void)
{
  g_autoptr (StillaSegmentList) segments = open_segments ();
  g_autoptr (GHashTable) keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < stilla_segment_list_get_size (segments); i++) {
    const StillaSegment *segment = stilla_segment_list_get (segments, i);
    g_autoptr (StillaIssueList) issues = stilla_issue_list_new ();
    g_autofree char *xml = g_strconcat ("<p>", segment->words, "</p>", NULL);
    g_autoptr (StillaElement) element = stilla_xml_parse (xml, strlen (xml), "", issues);
    g_autofree char *plain = NULL;
    g_autofree char *again = NULL;

    g_test_message ("%s: %s", segment->context, segment->words);
    g_assert_true (g_hash_table_add (keys, g_strconcat (segment->context, "\n", segment->words, NULL)));
    g_assert_cmpuint (segment->places->len, >=, 1);
    g_assert_nonnull (element);
    plain = stilla_element_dup_text (element);
    g_assert_cmpstr (plain, !=, "");
    again = stilla_segment_write (element);
    g_assert_cmpstr (again, ==, segment->words);
  }
  g_assert_cmpuint (stilla_segment_list_get_size (segments), >, 60);
}

typedef struct {
  const char *xml;
  const char *words;
} Written;

static const Written written[] = {
  { "<p>A <dose ref=\"x\"/>, please.</p>", "A <dose ref=\"x\"/>, please." },
  { "<p>\n  A\n  B </p>", "A B" },
  { "<p>He said \"stop\".</p>", "He said \"stop\"." },
  { "<p><link page='a' anchor='b'>C <neg>not</neg></link></p>",
    "<link anchor=\"b\" page=\"a\">C <neg>not</neg></link>" },
  { "<p>Smith &amp; Jones</p>", "Smith &amp; Jones" },
};

static void
test_write (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (written); i++) {
    g_autoptr (StillaIssueList) issues = stilla_issue_list_new ();
    g_autoptr (StillaElement) element
        = stilla_xml_parse (written[i].xml, strlen (written[i].xml), "", issues);
    g_autofree char *words = stilla_segment_write (element);

    g_assert_cmpstr (words, ==, written[i].words);
  }
}

/* The shipped guide: what hurts when it is wrong is marked, whatever page it stands on. */
static void
test_shipped (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (StillaBundle) bundle = NULL;
  g_autoptr (StillaSegmentList) segments = NULL;
  guint n_callouts = 0;

  stilla_resources_register ();
  bundle = stilla_bundle_load_shipped (&error);
  g_assert_no_error (error);
  segments = stilla_segment_list_new (bundle, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < stilla_segment_list_get_size (segments); i++) {
    const StillaSegment *segment = stilla_segment_list_get (segments, i);

    if (g_str_has_prefix (segment->context, "rules")
        || g_str_has_prefix (segment->context, "pages/get-help-now"))
      g_assert_true (segment->safety);
    else
      n_callouts += segment->safety;
    if (strstr (segment->context, "callout") == NULL && g_str_has_prefix (segment->context, "glossary"))
      g_assert_false (segment->safety);
  }
  g_assert_cmpuint (n_callouts, >, 20);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/content/segment/contexts", test_contexts);
  g_test_add_func ("/content/segment/notes", test_notes);
  g_test_add_func ("/content/segment/all", test_all);
  g_test_add_func ("/content/segment/write", test_write);
  g_test_add_func ("/content/segment/shipped", test_shipped);
  return g_test_run ();
}
