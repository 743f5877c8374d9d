/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/browse/stilla-text-markup.h"

static void
add_span (StillaText *text, const char *words, StillaSpanStyle style)
{
  g_ptr_array_add (text->spans, stilla_span_new (words, style));
}

static void
add_link (StillaText *text, const char *words, StillaTarget kind, const char *target, const char *anchor)
{
  StillaSpan *span = stilla_span_new (words, STILLA_SPAN_PLAIN);

  span->target_kind = kind;
  span->target = g_strdup (target);
  span->anchor = g_strdup (anchor);
  g_ptr_array_add (text->spans, span);
}

static void
test_styles (void)
{
  g_autoptr (StillaText) text = stilla_text_new ();
  g_autofree char *markup = NULL;

  add_span (text, "Do ", STILLA_SPAN_PLAIN);
  add_span (text, "not", STILLA_SPAN_NEGATION);
  add_span (text, " take ", STILLA_SPAN_EMPHASIS);
  add_span (text, "141 mg", STILLA_SPAN_QUANTITY);
  markup = stilla_text_to_markup (text);
  g_assert_cmpstr (markup, ==, "Do <b>not</b><i> take </i>\u2068141\u00a0mg\u2069");
}

/* The words of an unofficial guide are not ours: nothing in them may become markup. */
static void
test_escapes (void)
{
  g_autoptr (StillaText) text = stilla_text_new ();
  g_autofree char *markup = NULL;

  add_span (text, "<b>a</b> & \"b\"", STILLA_SPAN_PLAIN);
  add_link (text, "<i>", STILLA_TARGET_PAGE, "x\"><big>", "a'b");
  markup = stilla_text_to_markup (text);
  g_assert_null (strstr (markup, "<b>"));
  g_assert_null (strstr (markup, "<i>"));
  g_assert_null (strstr (markup, "<big>"));
}

static void
test_links (void)
{
  g_autoptr (StillaText) text = stilla_text_new ();
  g_autofree char *markup = NULL;
  g_autoptr (StillaTextLink) page = stilla_text_link_parse ("page:glycinate#label");
  g_autoptr (StillaTextLink) term = stilla_text_link_parse ("term:drip@12");

  add_span (text, "A ", STILLA_SPAN_PLAIN);
  add_link (text, "drip", STILLA_TARGET_TERM, "drip", NULL);
  add_link (text, "here", STILLA_TARGET_PAGE, "by-drip", "risks");
  add_link (text, "Peikert", STILLA_TARGET_SOURCE, "pei96", NULL);
  markup = stilla_text_to_markup (text);
  g_assert_cmpstr (markup, ==,
                   "A <a href=\"term:drip@2\">drip</a><a href=\"page:by-drip#risks\">here</a>"
                   "<a href=\"source:pei96@10\">Peikert</a>");

  g_assert_cmpint (page->kind, ==, STILLA_TARGET_PAGE);
  g_assert_cmpstr (page->id, ==, "glycinate");
  g_assert_cmpstr (page->anchor, ==, "label");
  g_assert_cmpint (term->kind, ==, STILLA_TARGET_TERM);
  g_assert_cmpstr (term->id, ==, "drip");
  g_assert_cmpint (term->offset, ==, 12);
  g_assert_null (stilla_text_link_parse ("https://example.org"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/app/text-markup/styles", test_styles);
  g_test_add_func ("/app/text-markup/escapes", test_escapes);
  g_test_add_func ("/app/text-markup/links", test_links);
  return g_test_run ();
}
