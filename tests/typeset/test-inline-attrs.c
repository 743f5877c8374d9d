/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "typeset/stilla-inline-attrs.h"

#include "core/content/stilla-reader.h"

#include <pango/pangocairo.h>

static StillaInline *
build (const char *language, StillaText *text, const StillaCitations *citations)
{
  StillaInlineSetting setting = { language, stilla_language_is_rtl (language), citations };
  StillaInline *words = stilla_inline_new (NULL, text, text, &setting);

  stilla_text_free (text);
  return words;
}

static StillaText *
dose (const char *before, const char *quantity)
{
  StillaText *text = stilla_text_new ();

  stilla_text_append (text, before, STILLA_SPAN_PLAIN);
  stilla_text_append (text, quantity, STILLA_SPAN_QUANTITY);
  return text;
}

static void
test_quantity_stays_whole (void)
{
  g_autoptr (StillaInline) words = build ("en", dose ("Take ", "400 mg a day"), NULL);

  g_assert_cmpstr (words->text, ==, "Take 400\302\240mg\302\240a\302\240day");
  g_assert_false (words->is_rtl);
}

/* Returns: (transfer full): the words in the narrowest lines that break no word, with a bar between lines */
static char *
break_everywhere (const StillaInline *words)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  PangoLayout *layout = pango_layout_new (context);
  g_autoptr (GString) broken = g_string_new (NULL);

  pango_layout_set_text (layout, words->text, -1);
  pango_layout_set_attributes (layout, words->attrs);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD);
  pango_layout_set_width (layout, 1);
  for (int i = 0; i < pango_layout_get_line_count (layout); i++) {
    const PangoLayoutLine *line = pango_layout_get_line_readonly (layout, i);

    g_string_append (broken, i > 0 ? "|" : "");
    g_string_append_len (broken, words->text + line->start_index, line->length);
  }
  g_object_unref (layout);
  g_object_unref (context);
  return g_strchomp (g_string_free (g_steal_pointer (&broken), FALSE));
}

typedef struct {
  const char *name;
  const char *plain;
  const char *quantity; /* after it */
  const char *lines;
} Holding;

static const Holding holdings[] = {
  { "/typeset/inline-attrs/hold/unit", "mg/dL or mEq/L", "", "mg/dL |or |mEq/L" },
  { "/typeset/inline-attrs/hold/quantity", "is ", "2 mEq/L", "is |2\302\240mEq/L" },
  { "/typeset/inline-attrs/hold/box", STILLA_BOX_TO_TICK " one side", "",
    STILLA_BOX_TO_TICK "\302\240one |side" },
};

static void
test_holding (gconstpointer data)
{
  const Holding *holding = data;
  g_autoptr (StillaInline) words = build ("en", dose (holding->plain, holding->quantity), NULL);
  g_autofree char *lines = break_everywhere (words);

  g_assert_cmpstr (lines, ==, holding->lines);
}

static void
test_quantity_is_isolated (void)
{
  g_autoptr (StillaInline) words = build ("ar", dose ("خذ ", "400–600 mg"), NULL);

  g_assert_true (words->is_rtl);
  g_assert_nonnull (strstr (words->text, "\342\201\250400–600\302\240mg\342\201\251"));
}

/* A paragraph that begins with a dose is still one of its own language. */
static void
test_direction_of_paragraph (void)
{
  g_autoptr (StillaInline) begins = build ("ar", dose ("400 mg ثم ماء", "1 g"), NULL);
  g_autoptr (StillaInline) fallback = build ("ar", stilla_text_new_plain ("English words"), NULL);
  g_autoptr (StillaInline) quoted = build ("en", stilla_text_new_plain ("The word ماء is water"), NULL);

  g_assert_true (begins->is_rtl);
  g_assert_false (fallback->is_rtl);
  g_assert_false (quoted->is_rtl);
}

static void
test_sources_and_certainty (void)
{
  g_autoptr (StillaCitations) citations = stilla_citations_new ();
  g_auto (GStrv) sources = g_strsplit ("ods-tw unknown pei96", " ", -1);
  StillaText *text = stilla_text_new_plain ("It may help.");
  g_autoptr (StillaInline) words = NULL;
  const StillaInlineLink *second;

  stilla_citations_add (citations, "pei96");
  stilla_citations_add (citations, "ods-tw");
  g_strfreev (text->sources);
  text->sources = g_steal_pointer (&sources);
  text->certainty = STILLA_CERTAINTY_LOW;
  words = build ("en", text, citations);
  g_assert_true (g_str_has_prefix (words->text, "It may help.[2,\302\240"
                                                "1]"));
  g_assert_nonnull (strstr (words->text, "low\302\240certainty"));
  g_assert_cmpuint (words->links->len, ==, 2);
  second = &g_array_index (words->links, StillaInlineLink, 1);
  g_assert_cmpstr (second->destination, ==, "source-1");
  g_assert_cmpint (words->text[second->start], ==, '1');
}

/* No mark of a source may begin a line: it would hang on nothing. */
static void
test_sources_hold_on (void)
{
  g_autoptr (StillaCitations) citations = stilla_citations_new ();
  StillaText *text = stilla_text_new_plain ("aaaa bbbb cccc dddd eeee ffff.");
  g_autoptr (StillaInline) words = NULL;
  g_autoptr (PangoFontMap) map = pango_cairo_font_map_new ();
  PangoContext *context = pango_font_map_create_context (map);
  g_autoptr (PangoLayout) layout = pango_layout_new (context);

  g_object_unref (context);
  stilla_citations_add (citations, "pei96");
  g_strfreev (text->sources);
  text->sources = g_strsplit ("pei96", " ", -1);
  words = build ("en", text, citations);
  pango_layout_set_text (layout, words->text, -1);
  pango_layout_set_attributes (layout, words->attrs);
  for (int width = 60; width < 400; width++) {
    pango_layout_set_width (layout, width * PANGO_SCALE);
    for (int i = 0; i < pango_layout_get_line_count (layout); i++)
      g_assert_cmpint (words->text[pango_layout_get_line_readonly (layout, i)->start_index], !=, '[');
  }
}

/* Nor may the numbers fall apart over two lines. */
static void
test_numbers_stay_together (void)
{
  g_autoptr (StillaCitations) citations = stilla_citations_new ();
  StillaText *text = stilla_text_new_plain ("aaaa bbbb cccc dddd eeee ffff gggg.");
  g_autoptr (StillaInline) words = NULL;
  g_autoptr (PangoFontMap) map = pango_cairo_font_map_new ();
  PangoContext *context = pango_font_map_create_context (map);
  g_autoptr (PangoLayout) layout = pango_layout_new (context);
  guint bracket;

  g_object_unref (context);
  g_strfreev (text->sources);
  text->sources = g_strsplit ("a b c d e", " ", -1);
  for (guint i = 0; i < 5; i++)
    stilla_citations_add (citations, text->sources[i]);
  words = build ("en", text, citations);
  bracket = (guint) (strchr (words->text, '[') - words->text);
  pango_layout_set_text (layout, words->text, -1);
  pango_layout_set_attributes (layout, words->attrs);
  for (int width = 160; width < 500; width++) {
    pango_layout_set_width (layout, width * PANGO_SCALE);
    for (int i = 0; i < pango_layout_get_line_count (layout); i++)
      g_assert_cmpuint ((guint) pango_layout_get_line_readonly (layout, i)->start_index, <, bracket);
  }
}

static StillaSpan *
link_to (const char *words, StillaSpanStyle style, const char *page)
{
  StillaSpan *span = stilla_span_new (words, style);

  span->target_kind = STILLA_TARGET_PAGE;
  span->target = g_strdup (page);
  return span;
}

/* The name of a page is read as a name, also when a word of it is stressed. */
static void
test_pages_in_quotation_marks (void)
{
  StillaText *text = stilla_text_new_plain ("See ");
  g_autoptr (StillaInline) words = NULL;

  g_ptr_array_add (text->spans, link_to ("Who should ", STILLA_SPAN_PLAIN, "who"));
  g_ptr_array_add (text->spans, link_to ("not", STILLA_SPAN_NEGATION, "who"));
  g_ptr_array_add (text->spans, link_to (" take it", STILLA_SPAN_PLAIN, "who"));
  g_ptr_array_add (text->spans, stilla_span_new (" or ", STILLA_SPAN_PLAIN));
  g_ptr_array_add (text->spans, link_to ("Daily limits", STILLA_SPAN_PLAIN, "daily-limits"));
  words = build ("en", text, NULL);
  g_assert_cmpstr (words->text, ==, "See “Who should not take it” or “Daily limits”");
}

/* Whatever its length, a note is grey and a stress is bold. */
static void
test_notes (void)
{
  static const struct {
    const char *words;
    PangoAttrType type;
  } rows[] = { { "not", PANGO_ATTR_WEIGHT },
               { "We have not read it.", PANGO_ATTR_FOREGROUND },
               { "We read part of it: read as an abstract.", PANGO_ATTR_FOREGROUND } };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    StillaText *text = stilla_text_new ();
    g_autoptr (StillaInline) words = NULL;
    PangoAttrIterator *iter;

    stilla_text_append (text, rows[i].words, STILLA_SPAN_EMPHASIS);
    words = build ("en", text, NULL);
    iter = pango_attr_list_get_iterator (words->attrs);
    g_assert_nonnull (pango_attr_iterator_get (iter, rows[i].type));
    pango_attr_iterator_destroy (iter);
  }
}

static void
test_chinese_scripts (void)
{
  static const char *const tags[][2]
      = { { "zh-Hans", "zh-cn" }, { "zh-Hant", "zh-tw" }, { "zh-Hant-HK", "zh-hk" },
          { "zh", "zh-cn" },      { "de", "de" },         { "zh-HK", "zh-hk" } };

  for (gsize i = 0; i < G_N_ELEMENTS (tags); i++)
    g_assert_cmpstr (pango_language_to_string (stilla_pango_language (tags[i][0])), ==, tags[i][1]);
}

/* A name that somebody typed turns neither the sentence after it nor its amount. */
static void
test_name_before_sentence (void)
{
  g_autoptr (StillaReader) reader = stilla_reader_new ("en", NULL, NULL);
  g_autofree char *name = stilla_reader_dup_typed (reader, "مغنيسيوم 400");
  g_autofree char *plain = stilla_reader_dup_typed (reader, "Capsules");
  g_autofree char *sentence = g_strconcat (name, ". The dose at 06:40", NULL);
  g_autoptr (StillaInline) before = build ("en", stilla_text_new_plain (sentence), NULL);
  g_autoptr (StillaInline) alone = build ("en", stilla_text_new_plain (name), NULL);

  g_assert_cmpstr (name, ==, "\342\201\250مغنيسيوم 400\342\201\251");
  g_assert_cmpstr (plain, ==, "Capsules");
  g_assert_false (before->is_rtl);
  g_assert_true (alone->is_rtl);
}

static void
test_rtl_languages (void)
{
  g_assert_true (stilla_language_is_rtl ("ar"));
  g_assert_true (stilla_language_is_rtl ("he-IL"));
  g_assert_true (stilla_language_is_rtl ("FA"));
  g_assert_false (stilla_language_is_rtl ("arn"));
  g_assert_false (stilla_language_is_rtl ("en"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (holdings); i++)
    g_test_add_data_func (holdings[i].name, &holdings[i], test_holding);
  g_test_add_func ("/typeset/inline-attrs/quantity-stays-whole", test_quantity_stays_whole);
  g_test_add_func ("/typeset/inline-attrs/quantity-is-isolated", test_quantity_is_isolated);
  g_test_add_func ("/typeset/inline-attrs/direction", test_direction_of_paragraph);
  g_test_add_func ("/typeset/inline-attrs/sources", test_sources_and_certainty);
  g_test_add_func ("/typeset/inline-attrs/sources-hold-on", test_sources_hold_on);
  g_test_add_func ("/typeset/inline-attrs/numbers-stay-together", test_numbers_stay_together);
  g_test_add_func ("/typeset/inline-attrs/pages-in-quotation-marks", test_pages_in_quotation_marks);
  g_test_add_func ("/typeset/inline-attrs/notes", test_notes);
  g_test_add_func ("/typeset/inline-attrs/chinese", test_chinese_scripts);
  g_test_add_func ("/typeset/inline-attrs/name-before-sentence", test_name_before_sentence);
  g_test_add_func ("/typeset/inline-attrs/rtl-languages", test_rtl_languages);
  return g_test_run ();
}
