/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/content/stilla-translation-check.h"

#include "core/content/stilla-issue-tags.h"

#include "stilla-test-guide.h"

#include <string.h>

typedef struct {
  const char *language;
  const char *source;
  const char *translation;
  const char *tags; /* of the findings, with spaces between; "": nothing is wrong */
  gboolean safety;
} Sample;

#define DOSE "<dose ref=\"study\"/>"
#define OTHER "<dose ref=\"tablet\"/>"
#define TERM "<term ref=\"aura\">"
#define MG "<quantity of=\"elemental\" unit=\"mg\" value=\"400\"/>"

static const Sample samples[] = {
  /* What is right. */
  { "de", "Take " DOSE " now.", "Nimm jetzt " DOSE ".", "" },
  { "de", "A <em>b</em> of " DOSE " and " OTHER ".", OTHER ", " DOSE " <em>b</em>.", "" },
  { "ar", "Take " MG " now.", "خذ " MG " الآن.", "" },
  { "ar", "Vitamin B12.", "فيتامين ب١٢.", "" },
  { "de", "Weight 24.305 here.", "Gewicht 24,305 hier.", "" },
  { "de", "Weight 1,000 here.", "Gewicht 1.000 hier.", "" },
  { "fr", "Is it so?", "Est-ce vrai\302\240?", "" },
  { "de", "Do <neg>not</neg> take it.", "Nimm es <neg>nicht</neg>.", "", TRUE },
  { "de", "<quantity unit=\"mg\" value=\"400\"/> is much.", "<quantity value=\"400\" unit=\"mg\"/> ist viel.",
    "" },
  { "en-GB", "Same words.", "Same words.", "" },
  /* Placeholders. */
  { "de", "Take " DOSE " now.", "Nimm jetzt.", "translation-placeholder" },
  { "de", "Take " DOSE " now.", "Nimm " DOSE " jetzt " DOSE ".", "translation-placeholder" },
  { "de", "Take " DOSE " now.", "Nimm " OTHER " jetzt.", "translation-placeholder translation-added" },
  { "de", "Take " MG " now.", "Nimm <quantity of=\"elemental\" unit=\"mg\" value=\"4000\"/> jetzt.",
    "translation-placeholder translation-added" },
  { "de", "Take " MG " now.", "Nimm <quantity of=\"elemental\" unit=\"g\" value=\"400\"/> jetzt.",
    "translation-placeholder translation-added" },
  { "de", "Take " DOSE " now.", "Nimm <dose ref=\"study\" to=\"9\"/> jetzt.",
    "translation-element translation-placeholder translation-added" },
  { "de", "Take " DOSE " now.", "Nimm <dose ref=\"study\">9</dose> jetzt.",
    "translation-element translation-placeholder translation-added translation-number" },
  { "de", "Take it now.", "Nimm jetzt " DOSE ".", "translation-added" },
  { "de", "On <blank/>, at <blank/>.", "Um <blank/> am <blank/>.", "" },
  { "de", "On <blank/>, at <blank/>.", "Am <blank/>.", "translation-placeholder" },
  { "de", "On <blank/>.", "Am <blank/> <blank/>.", "translation-placeholder" },
  { "de", "On a day.", "Am <blank/>.", "translation-added" },
  { "de", "On <blank/>.", "Am <blank>Montag</blank>.",
    "translation-element translation-placeholder translation-added" },
  /* Numbers and units. */
  { "de", "Take " MG " now.", "Nimm 4000 mg jetzt.", "translation-placeholder translation-number" },
  { "ar", "Take it now.", "خذ ٤٠٠ الآن.", "translation-number" },
  { "de", "Take half of it.", "Nimm ½ davon.", "translation-number" },
  { "de", "Weight 1,000 here.", "Gewicht 1,000 hier.", "translation-number translation-number-missing" },
  { "de", "Vitamin B12.", "Vitamin B120.", "translation-number translation-number-missing" },
  { "de", "Vitamin B12.", "Ein Vitamin.", "translation-number-missing" },
  { "de", "Vitamin B12.", "Ein Vitamin.", "translation-safety-number-missing", TRUE },
  { "de", "About <number value=\"400\"/> people.", "Etwa <number value=\"400\"/> mg.", "translation-unit" },
  { "ru", "About <number value=\"400\"/> people.", "<number value=\"400\"/> мг людей.", "translation-unit" },
  { "de", "About <number value=\"400\"/> people.", "Etwa <number value=\"400\"/> magere Leute.", "" },
  { "zh", "About <number value=\"400\"/> people.", "约<number value=\"400\"/>毫克人", "translation-unit" },
  /* Links, words and marks. */
  { "de", "Plain words.", "Klare <link page=\"glycinate\">Worte</link>.", "translation-added" },
  { "de", "See <link page=\"a\">this</link>.", "Sieh <link page=\"b\">das</link>.",
    "translation-markup translation-added" },
  { "de", "An " TERM "aura</term>.", "Eine <term ref=\"form\">Aura</term>.",
    "translation-markup translation-added" },
  { "de", "An " TERM "aura</term>.", "Eine Aura.", "translation-markup" },
  { "de", "An " TERM "aura</term>.", "Eine Aura.", "translation-safety-markup", TRUE },
  { "de", "An " TERM "aura</term>.", "Eine " TERM "Aura</term>, " TERM "Aura</term>.", "translation-added" },
  { "de", "Plain words.", "Klare <em>Worte</em>.", "translation-markup" },
  { "de", "Plain words.", "Klare <a href=\"https://example.org\">Worte</a>.",
    "translation-element translation-added" },
  { "de", "Plain words.", "Klare <script/>Worte.", "translation-element" },
  { "de", "See <link page=\"a\">this</link>.", "Sieh <link page=\"a\"></link>das.",
    "translation-element translation-markup translation-added" },
  /* The word that turns a sentence round. */
  { "de", "Do <neg>not</neg> take it.", "Nimm es.", "translation-negation" },
  { "de", "Do <neg>not</neg> take it.", "Nimm es <neg></neg>.", "translation-element translation-negation" },
  { "de", "Do <neg>not</neg> take it.", "Nimm es <neg>.</neg>", "translation-negation" },
  { "de", "Do <neg>not</neg> take it.", "<neg>Nimm</neg> es <neg>nicht</neg>.", "translation-negation" },
  { "de", "Take it.", "Nimm es <neg>nicht</neg>.", "translation-negation" },
  /* Not well formed. */
  { "de", "A <em>word</em>.", "Ein <em>Wort.", "translation-malformed" },
  { "de", "A word.", "Ein </p><p>Wort.", "translation-malformed" },
  { "de", "A word.", "Ein & Wort.", "translation-malformed" },
  { "de", "A word.", "Ein &nbsp;Wort.", "translation-malformed" },
  { "de", "A word.", "Ein <!-- x --> Wort.", "translation-malformed" },
  { "de", "A word.", "Ein <![CDATA[Wort]]>.", "translation-malformed" },
  { "de", "A word.", "Ein <?php x?> Wort.", "translation-malformed" },
  /* Characters and spaces. */
  { "de", "A word.", "Ein &lt;Wort.", "translation-character" },
  { "de", "A word.", "Ein \342\200\256Wort.", "translation-character" },
  { "de", "A word.", "Ein \302\265Wort.", "translation-character" },
  { "fa", "A word.", "می\342\200\214خواهم", "" },
  { "de", "A word.", "Ein Wort. ", "translation-space" },
  { "de", "A word.", "\nEin Wort.", "translation-safety-space", TRUE },
  { "de", "A word.", "A word.", "translation-same" },
  { "de", "A word.", "A word.", "translation-same", TRUE },
};

static StillaSegmentList *
open_segments (void)
{
  g_autoptr (StillaBundle) bundle = stilla_test_guide_open ();
  g_autoptr (GError) error = NULL;
  StillaSegmentList *segments = stilla_segment_list_new (bundle, &error);

  g_assert_no_error (error);
  return segments;
}

static char *
list_tags (const StillaIssueList *issues)
{
  g_autoptr (GStrvBuilder) tags = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  for (guint i = 0; i < stilla_issue_list_get_size (issues); i++)
    g_strv_builder_add (tags, stilla_issue_list_get (issues, i)->tag);
  list = g_strv_builder_end (tags);
  return g_strjoinv (" ", list);
}

static void
test_samples (void)
{
  g_autoptr (StillaSegmentList) segments = open_segments ();
  const StillaFormatRule *prose
      = stilla_format_rule_for_child (stilla_format_rule_for_root ("page"), "purpose");

  for (guint i = 0; i < G_N_ELEMENTS (samples); i++) {
    StillaSegment segment
        = { .context = (char *) "pages/x/p", .words = (char *) samples[i].source, .rule = prose };
    StillaTranslationPlace place = { "x.po", 7, samples[i].language };
    g_autoptr (StillaIssueList) issues = stilla_issue_list_new ();
    g_autoptr (StillaElement) read = NULL;
    g_autofree char *tags = NULL;

    segment.safety = samples[i].safety;
    read = stilla_translation_read (segments, &segment, samples[i].translation, &place, issues);
    tags = list_tags (issues);
    g_test_message ("%s", samples[i].translation);
    g_assert_cmpstr (tags, ==, samples[i].tags);
    g_assert_cmpint (read != NULL, ==, !stilla_issue_list_has_errors (issues));
  }
}

static gboolean
has_sample (const char *tag)
{
  /* Those of a whole file are in test_file(). */
  static const char *const elsewhere[] = { "translation-changed", "translation-obsolete", NULL };

  for (guint i = 0; i < G_N_ELEMENTS (samples); i++) {
    g_auto (GStrv) tags = g_strsplit (samples[i].tags, " ", -1);

    if (g_strv_contains ((const char *const *) tags, tag))
      return TRUE;
  }
  return g_strv_contains (elsewhere, tag);
}

static void
test_every_tag_has_a_sample (void)
{
  guint count;
  const StillaIssueTag *tags = stilla_issue_tags (&count);

  for (guint i = 0; i < count; i++)
    if (g_str_has_prefix (tags[i].tag, "translation-") && !has_sample (tags[i].tag))
      g_error ("no sample for %s", tags[i].tag);
}

/* Where the English is words alone, a translation is too. */
static void
test_plain_words (void)
{
  g_autoptr (StillaSegmentList) segments = open_segments ();
  StillaSegment segment = { .context = (char *) "rules#c01/name", .words = (char *) "Kidney failure" };
  StillaTranslationPlace place = { "x.po", 7, "de" };
  g_autoptr (StillaIssueList) issues = stilla_issue_list_new ();
  g_autofree char *tags = NULL;

  g_assert_null (stilla_translation_read (segments, &segment, "<em>Nierenversagen</em>", &place, issues));
  tags = list_tags (issues);
  g_assert_cmpstr (tags, ==, "translation-element translation-markup");
}

#define HEADER "msgid \"\"\nmsgstr \"Language: de\\nContent-Type: text/plain; charset=UTF-8\\n\"\n"

static void
test_file (void)
{
  static const char text[] = HEADER
      "msgctxt \"rules#c01/name\"\nmsgid \"Kidney failure\"\nmsgstr \"Nierenversagen\"\n"
      "msgctxt \"rules#c01/message\"\nmsgid \"Do <neg>not</neg> take it.\"\nmsgstr \"Nimm es.\"\n"
      "#, fuzzy\nmsgctxt \"rules#c02/name\"\nmsgid \"An operation soon\"\nmsgstr \"Falsch 5\"\n"
      "msgctxt \"rules#c02/message\"\nmsgid \"Tell the team.\"\nmsgstr \"\"\n"
      "msgctxt \"pages/glycinate/title\"\nmsgid \"An old title\"\nmsgstr \"Ein alter Titel\"\n"
      "msgctxt \"pages/glycinate/main-message\"\nmsgid \"One message.\"\nmsgstr \"Eine Botschaft.\"\n"
      "msgctxt \"pages/nowhere/title\"\nmsgid \"A title\"\nmsgstr \"Ein Titel\"\n"
      "msgctxt \"pages/nowhere/p\"\nmsgid \"A word\"\nmsgstr \"\"\n";
  g_autoptr (StillaSegmentList) segments = open_segments ();
  g_autoptr (StillaIssueList) issues = stilla_issue_list_new ();
  g_autoptr (StillaPo) po = stilla_po_parse (text, sizeof text - 1, "de.po", issues);
  g_autofree char *tags = NULL;
  StillaCoverage coverage;

  g_assert_nonnull (po);
  stilla_translation_check (segments, po, "de.po", issues, &coverage);
  tags = list_tags (issues);
  g_assert_cmpstr (tags, ==, "translation-negation translation-changed translation-obsolete");
  g_assert_cmpint (stilla_issue_list_get (issues, 0)->line, ==, 8);
  g_assert_cmpuint (coverage.translated, ==, 2);
  g_assert_cmpuint (coverage.safety_translated, ==, 1);
  g_assert_cmpuint (coverage.total, ==, stilla_segment_list_get_size (segments));
  g_assert_cmpuint (coverage.safety_total, >, 20);
  g_assert_cmpuint (coverage.safety_total, <, coverage.total);
}

static void
test_no_language (void)
{
  static const char text[] = "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=UTF-8\\n\"\n";
  g_autoptr (StillaSegmentList) segments = open_segments ();
  g_autoptr (StillaIssueList) issues = stilla_issue_list_new ();
  g_autoptr (StillaPo) po = stilla_po_parse (text, sizeof text - 1, "x.po", issues);
  g_autofree char *tags = NULL;

  g_assert_nonnull (po);
  stilla_translation_check (segments, po, "x.po", issues, NULL);
  tags = list_tags (issues);
  g_assert_cmpstr (tags, ==, "po-header");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/content/translation-check/samples", test_samples);
  g_test_add_func ("/content/translation-check/every-tag-has-a-sample", test_every_tag_has_a_sample);
  g_test_add_func ("/content/translation-check/plain-words", test_plain_words);
  g_test_add_func ("/content/translation-check/file", test_file);
  g_test_add_func ("/content/translation-check/no-language", test_no_language);
  return g_test_run ();
}
