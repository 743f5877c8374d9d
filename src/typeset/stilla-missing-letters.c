/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "typeset/stilla-missing-letters.h"

#include "typeset/stilla-print-error.h"

#include <glib/gi18n-lib.h>

#define LONGEST_QUOTE 40 /* letters, in a message */
#define UNKNOWN 0xFFFD
#define OTHER_PACKAGE "fonts-noto-core"

typedef struct {
  GUnicodeScript script;
  const char *letters;
  const char *package; /* of Debian */
} ScriptFonts;

/* Scripts of languages that leaflets come in; signs and all others are in the package of most. */
static const ScriptFonts scripts[] = {
  { G_UNICODE_SCRIPT_LATIN, N_ ("Latin letters"), "fonts-noto-core" },
  { G_UNICODE_SCRIPT_GREEK, N_ ("Greek letters"), "fonts-noto-core" },
  { G_UNICODE_SCRIPT_CYRILLIC, N_ ("Cyrillic letters"), "fonts-noto-core" },
  { G_UNICODE_SCRIPT_ARABIC, N_ ("Arabic letters"), "fonts-noto-core" },
  { G_UNICODE_SCRIPT_HEBREW, N_ ("Hebrew letters"), "fonts-noto-core" },
  { G_UNICODE_SCRIPT_ARMENIAN, N_ ("Armenian letters"), "fonts-noto-core" },
  { G_UNICODE_SCRIPT_GEORGIAN, N_ ("Georgian letters"), "fonts-noto-core" },
  { G_UNICODE_SCRIPT_ETHIOPIC, N_ ("Ethiopic letters"), "fonts-noto-core" },
  { G_UNICODE_SCRIPT_DEVANAGARI, N_ ("Devanagari letters"), "fonts-noto-core" },
  { G_UNICODE_SCRIPT_BENGALI, N_ ("Bengali letters"), "fonts-noto-core" },
  { G_UNICODE_SCRIPT_GURMUKHI, N_ ("Gurmukhi letters"), "fonts-noto-core" },
  { G_UNICODE_SCRIPT_GUJARATI, N_ ("Gujarati letters"), "fonts-noto-core" },
  { G_UNICODE_SCRIPT_TAMIL, N_ ("Tamil letters"), "fonts-noto-core" },
  { G_UNICODE_SCRIPT_TELUGU, N_ ("Telugu letters"), "fonts-noto-core" },
  { G_UNICODE_SCRIPT_KANNADA, N_ ("Kannada letters"), "fonts-noto-core" },
  { G_UNICODE_SCRIPT_MALAYALAM, N_ ("Malayalam letters"), "fonts-noto-core" },
  { G_UNICODE_SCRIPT_SINHALA, N_ ("Sinhala letters"), "fonts-noto-core" },
  { G_UNICODE_SCRIPT_THAI, N_ ("Thai letters"), "fonts-noto-core" },
  { G_UNICODE_SCRIPT_LAO, N_ ("Lao letters"), "fonts-noto-core" },
  { G_UNICODE_SCRIPT_KHMER, N_ ("Khmer letters"), "fonts-noto-core" },
  { G_UNICODE_SCRIPT_MYANMAR, N_ ("Burmese letters"), "fonts-noto-core" },
  { G_UNICODE_SCRIPT_HAN, N_ ("Chinese characters"), "fonts-noto-cjk" },
  { G_UNICODE_SCRIPT_BOPOMOFO, N_ ("Chinese characters"), "fonts-noto-cjk" },
  { G_UNICODE_SCRIPT_HIRAGANA, N_ ("Japanese characters"), "fonts-noto-cjk" },
  { G_UNICODE_SCRIPT_KATAKANA, N_ ("Japanese characters"), "fonts-noto-cjk" },
  { G_UNICODE_SCRIPT_HANGUL, N_ ("Korean letters"), "fonts-noto-cjk" },
};

static char *
shorten (const char *words)
{
  g_autofree char *begin = g_utf8_substring (words, 0, MIN (g_utf8_strlen (words, -1), LONGEST_QUOTE));

  return g_strdup_printf ("“%s%s”", begin, strlen (begin) < strlen (words) ? "…" : "");
}

char *
stilla_missing_letters_explain (gunichar letter, const char *words)
{
  g_autofree char *quote = shorten (words);
  GUnicodeScript script = g_unichar_get_script (letter);

  for (gsize i = 0; i < G_N_ELEMENTS (scripts); i++)
    if (scripts[i].script == script)
      /* Translators: the letters of a script, words that have them, the name of a package */
      return g_strdup_printf (
          _ ("No font on this computer has %s, as in %s. Install the package %s, then try again."),
          _ (scripts[i].letters), quote, scripts[i].package);
  /* Translators: the number of a sign in Unicode, words that have it, the name of a package */
  return g_strdup_printf (
      _ ("No font on this computer has the sign U+%04X in %s. Install the package %s, then try again."),
      letter, quote, OTHER_PACKAGE);
}

/* Returns: 0 when the font has all letters of @run */
static gunichar
find_in_run (const PangoLayoutRun *run, const char *text)
{
  for (int i = 0; i < run->glyphs->num_glyphs; i++) {
    PangoGlyph glyph = run->glyphs->glyphs[i].glyph;

    if (glyph != PANGO_GLYPH_EMPTY && (glyph & PANGO_GLYPH_UNKNOWN_FLAG) != 0)
      return g_utf8_get_char (text + run->item->offset + run->glyphs->log_clusters[i]);
  }
  return 0;
}

static gunichar
find_in_layout (PangoLayout *layout)
{
  const char *text = pango_layout_get_text (layout);
  gunichar letter = 0;

  if (pango_layout_get_unknown_glyphs_count (layout) == 0)
    return 0;
  for (GSList *line = pango_layout_get_lines_readonly (layout); line != NULL && letter == 0;
       line = line->next)
    for (GSList *run = ((PangoLayoutLine *) line->data)->runs; run != NULL && letter == 0; run = run->next)
      letter = find_in_run (run->data, text);
  return letter != 0 ? letter : UNKNOWN;
}

static gboolean
check_layout (PangoLayout *layout, GError **error)
{
  gunichar letter = find_in_layout (layout);
  g_autofree char *sentence
      = letter != 0 ? stilla_missing_letters_explain (letter, pango_layout_get_text (layout)) : NULL;

  if (letter != 0)
    g_set_error_literal (error, STILLA_PRINT_ERROR, STILLA_PRINT_ERROR_FONT, sentence);
  return letter == 0;
}

static gboolean
check_words (PangoContext *context, const char *words, GError **error)
{
  g_autoptr (PangoLayout) layout = NULL;

  if (words == NULL)
    return TRUE;
  layout = pango_layout_new (context);
  pango_layout_set_text (layout, words, -1);
  return check_layout (layout, error);
}

/* The words of a picture are set when it is drawn. */
static gboolean
check_chart (const StillaFragment *fragment, GError **error)
{
  PangoContext *context = pango_layout_get_context (fragment->layout);
  const StillaChart *chart = fragment->chart;

  for (guint i = 0; i < chart->items->len; i++) {
    const StillaChartItem *item = g_ptr_array_index (chart->items, i);

    if (!check_words (context, item->label, error) || !check_words (context, item->value_text, error))
      return FALSE;
  }
  for (guint i = 0; chart->axis != NULL && chart->axis[i] != NULL; i++)
    if (!check_words (context, chart->axis[i], error))
      return FALSE;
  return TRUE;
}

static gboolean
check_fragment (const StillaFragment *fragment, GError **error)
{
  if (fragment->kind == STILLA_FRAGMENT_CHART)
    return check_chart (fragment, error);
  return fragment->kind != STILLA_FRAGMENT_LINE || fragment->line > 0
         || check_layout (fragment->layout, error);
}

gboolean
stilla_missing_letters_check (const StillaPageList *pages, GError **error)
{
  for (guint p = 0; p < pages->pages->len; p++) {
    const StillaPage *page = g_ptr_array_index (pages->pages, p);

    for (guint i = 0; i < page->fragments->len; i++)
      if (!check_fragment (&g_array_index (page->fragments, StillaFragment, i), error))
        return FALSE;
  }
  return TRUE;
}
