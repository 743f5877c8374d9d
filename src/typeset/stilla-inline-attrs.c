/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "typeset/stilla-inline-attrs.h"

#include "core/content/stilla-pseudo-language.h"

#include <glib/gi18n-lib.h>

#define FIRST_STRONG_ISOLATE "\342\201\250"
#define OPENS_ISOLATE 0x2068
#define CLOSES_ISOLATE 0x2069
#define POP_ISOLATE "\342\201\251"
#define NO_BREAK_SPACE "\302\240"
#define EN_SPACE "\342\200\202"
#define NUMBER_SCALE 0.68
#define DIM 0x4a4a
#define STRESS (STILLA_SPAN_EMPHASIS | STILLA_SPAN_STRONG | STILLA_SPAN_NEGATION)
#define LONGEST_STRESS 24 /* letters */
#define LONGEST_UNIT 16   /* letters; longer ones are addresses */

typedef struct {
  GString *text;
  StillaInline *inline_;
  const StillaInlineSetting *setting;
} Writer;

PangoLanguage *
stilla_pango_language (const char *tag)
{
  static const char *const chinese[][2]
      = { { "zh-hans", "zh-cn" }, { "zh-hant-hk", "zh-hk" }, { "zh-hant", "zh-tw" }, { "zh", "zh-cn" } };
  const char *pseudo = stilla_pseudo_language_find (tag);

  if (pseudo != NULL) /* no font knows it: the language whose letters it has */
    return pango_language_from_string (stilla_language_is_rtl (pseudo) ? "ar" : "en");
  for (gsize i = 0; i < G_N_ELEMENTS (chinese); i++) {
    gsize length = strlen (chinese[i][0]);

    if (g_ascii_strncasecmp (tag, chinese[i][0], length) == 0 && (tag[length] == '\0' || i < 3))
      return pango_language_from_string (chinese[i][1]);
  }
  return pango_language_from_string (tag);
}

static gboolean
is_rtl_letter (gunichar c)
{
  return g_unichar_isalpha (c)
         && ((c >= 0x590 && c <= 0x8ff) || (c >= 0xfb1d && c <= 0xfdff) || (c >= 0xfe70 && c <= 0xfeff));
}

static gboolean
has_rtl_letter (const char *text)
{
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    if (is_rtl_letter (g_utf8_get_char (at)))
      return TRUE;
  return FALSE;
}

/* Returns: the first letter that stands in no isolate, which says nothing of what is around it; 0 when there
 * is none
 */
static gunichar
find_own_letter (const char *text)
{
  int depth = 0;

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at)) {
    gunichar c = g_utf8_get_char (at);

    depth += c == OPENS_ISOLATE ? 1 : c == CLOSES_ISOLATE ? -1 : 0;
    if (depth == 0 && g_unichar_isalpha (c))
      return c;
  }
  return 0;
}

static gunichar
find_letter (const char *text)
{
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    if (g_unichar_isalpha (g_utf8_get_char (at)))
      return g_utf8_get_char (at);
  return 0;
}

/* A name that stands alone has the side of its own script; before a sentence it leaves that where it is. */
static gboolean
begins_with_rtl_letter (const char *text)
{
  gunichar own = find_own_letter (text);

  return is_rtl_letter (own != 0 ? own : find_letter (text));
}

/* In a language written from right to left any of its letters makes the paragraph so, also when it begins
 * with a dose, and so does a dose that stands alone; in others the first letter decides. */
static gboolean
begins_at_right (const char *text, gboolean language_is_rtl)
{
  if (!language_is_rtl)
    return begins_with_rtl_letter (text);
  return has_rtl_letter (text) || find_own_letter (text) == 0;
}

static void
add_attr (Writer *writer, PangoAttribute *attr, gsize start)
{
  attr->start_index = (guint) start;
  attr->end_index = (guint) writer->text->len;
  pango_attr_list_insert (writer->inline_->attrs, attr);
}

/* The words from @start to @end stay on one line. */
static void
hold_together (Writer *writer, gsize start, gsize end)
{
  PangoAttribute *attr = pango_attr_allow_breaks_new (FALSE);

  attr->start_index = (guint) start;
  attr->end_index = (guint) end;
  pango_attr_list_insert (writer->inline_->attrs, attr);
}

/* What has a direction of its own must neither turn the words around it nor be turned by them. */
static void
write_isolated (Writer *writer, const char *words)
{
  gboolean isolate = writer->setting->is_rtl || has_rtl_letter (words);

  g_string_append (writer->text, isolate ? FIRST_STRONG_ISOLATE : "");
  g_string_append (writer->text, words);
  g_string_append (writer->text, isolate ? POP_ISOLATE : "");
}

/* A number and its unit are read as one thing: never on two lines. */
static void
write_quantity (Writer *writer, const char *words)
{
  g_auto (GStrv) parts = g_strsplit (words, " ", -1);
  g_autofree char *joined = g_strjoinv (NO_BREAK_SPACE, parts);
  gsize start = writer->text->len;

  write_isolated (writer, joined);
  hold_together (writer, start, writer->text->len);
}

/* A unit such as mEq/L stays on one line, also with a number in it that is isolated. */
static void
hold_units (Writer *writer, gsize from)
{
  const char *text = writer->text->str;

  for (gsize start = from; start < writer->text->len;) {
    gsize length = strcspn (text + start, " \n");

    if (g_utf8_strlen (text + start, (gssize) length) <= LONGEST_UNIT
        && memchr (text + start, '/', length) != NULL)
      hold_together (writer, start, start + length);
    start += length + 1;
  }
}

/* A box to tick stays with the first word of what is ticked. */
static void
hold_boxes (Writer *writer, gsize from)
{
  static const char parted[] = STILLA_BOX_TO_TICK " ";
  const char *found;

  while ((found = strstr (writer->text->str + from, parted)) != NULL) {
    from = (gsize) (found - writer->text->str) + strlen (STILLA_BOX_TO_TICK);
    g_string_erase (writer->text, (gssize) from, 1);
    g_string_insert (writer->text, (gssize) from, NO_BREAK_SPACE);
  }
}

/* Slanted letters are hard to read for many, so a stress is bold; a whole note in bold would shout, so it is
 * grey. A short one ends like a sentence. */
static gboolean
is_note (const StillaSpan *span)
{
  return (span->style & STRESS) == STILLA_SPAN_EMPHASIS
         && (g_str_has_suffix (span->text, ".") || g_utf8_strlen (span->text, -1) > LONGEST_STRESS);
}

static void
write_span (Writer *writer, const StillaSpan *span)
{
  gsize start = writer->text->len;

  if (span->style & STILLA_SPAN_QUANTITY)
    write_quantity (writer, span->text);
  else if (span->style & STILLA_SPAN_VERBATIM)
    write_isolated (writer, span->text);
  else
    g_string_append (writer->text, span->text);
  hold_boxes (writer, start);
  if (is_note (span))
    add_attr (writer, pango_attr_foreground_new (DIM, DIM, DIM), start);
  else if (span->style & STRESS)
    add_attr (writer, pango_attr_weight_new (PANGO_WEIGHT_BOLD), start);
}

static gboolean
same_page (const StillaSpan *a, const StillaSpan *b)
{
  return a != NULL && b != NULL && a->target_kind == STILLA_TARGET_PAGE
         && b->target_kind == STILLA_TARGET_PAGE && g_strcmp0 (a->target, b->target) == 0
         && g_strcmp0 (a->anchor, b->anchor) == 0;
}

static const StillaSpan *
span_at (const StillaText *text, guint index)
{
  return index < text->spans->len ? g_ptr_array_index (text->spans, index) : NULL;
}

/* On paper nobody can follow a link: the name of the page stands in quotation marks, so that it is read as a
 * name. */
static void
write_spans (Writer *writer, const StillaText *text)
{
  const StillaSpan *before = NULL;
  gsize start = writer->text->len;

  for (guint i = 0; i < text->spans->len; i++) {
    const StillaSpan *span = g_ptr_array_index (text->spans, i);
    gboolean is_page = span->target_kind == STILLA_TARGET_PAGE;

    if (is_page && !same_page (before, span))
      /* TRANSLATORS: the quotation mark before the name of a page */
      g_string_append (writer->text, _ ("“"));
    write_span (writer, span);
    if (is_page && !same_page (span, span_at (text, i + 1)))
      /* TRANSLATORS: the quotation mark after the name of a page */
      g_string_append (writer->text, _ ("”"));
    before = span;
  }
  hold_units (writer, start);
}

static void
write_link (Writer *writer, const char *label, guint number)
{
  StillaInlineLink link = { .start = (guint) writer->text->len };

  g_string_append (writer->text, label);
  link.end = (guint) writer->text->len;
  link.destination = g_strdup_printf ("source-%u", number);
  /* Translators: what a screen reader says of a number that leads to the list of sources */
  link.description = g_strdup_printf (_ ("Source %u"), number);
  g_array_append_val (writer->inline_->links, link);
}

/* In brackets, so that a number after a dose cannot be read as a part of it. */
static void
write_numbers (Writer *writer, const StillaText *claim)
{
  gsize start = writer->text->len;
  gsize last = start > 0 ? (gsize) (g_utf8_prev_char (writer->text->str + start) - writer->text->str) : 0;
  guint together = writer->setting->unbroken > 0 ? writer->setting->unbroken : STILLA_INLINE_UNBROKEN;
  gsize unbroken = start;
  guint written = 0;

  if (writer->setting->citations == NULL)
    return;
  for (gsize i = 0; claim->sources[i] != NULL; i++) {
    guint number = stilla_citations_get_number (writer->setting->citations, claim->sources[i]);
    g_autofree char *label = g_strdup_printf ("%u", number);

    if (number == 0)
      continue;
    g_string_append (writer->text, written == 0 ? "[" : written % together == 0 ? ", " : "," NO_BREAK_SPACE);
    written++;
    write_link (writer, label, number);
    if (written <= together)
      unbroken = writer->text->len;
  }
  if (written == 0)
    return;
  g_string_append (writer->text, "]");
  hold_together (writer, last, written <= together ? writer->text->len : unbroken);
  add_attr (writer, pango_attr_scale_new (NUMBER_SCALE), start);
  add_attr (writer, pango_attr_baseline_shift_new (PANGO_BASELINE_SHIFT_SUPERSCRIPT), start);
  add_attr (writer, pango_attr_weight_new (PANGO_WEIGHT_NORMAL), start);
}

/* Grey, since it stands after so many sentences; what we could not confirm is as dark as the words. */
static void
write_certainty (Writer *writer, StillaCertainty certainty)
{
  double scale = writer->setting->note_scale > 0 ? writer->setting->note_scale : STILLA_INLINE_NOTE_SCALE;
  g_autofree char *label = stilla_pseudo_words (writer->setting->language, stilla_certainty_note (certainty));
  g_auto (GStrv) parts = g_strsplit (label, " ", -1);
  g_autofree char *joined = g_strjoinv (NO_BREAK_SPACE, parts);
  gsize start;

  if (*label == '\0')
    return;
  if (writer->text->len > 0)
    g_string_append (writer->text, EN_SPACE);
  start = writer->text->len;
  g_string_append (writer->text, joined);
  add_attr (writer, pango_attr_scale_new (scale), start);
  add_attr (writer, pango_attr_weight_new (PANGO_WEIGHT_NORMAL), start);
  if (certainty != STILLA_CERTAINTY_UNCONFIRMED)
    add_attr (writer, pango_attr_foreground_new (DIM, DIM, DIM), start);
}

static void
clear_link (gpointer data)
{
  StillaInlineLink *link = data;

  g_clear_pointer (&link->destination, g_free);
  g_clear_pointer (&link->description, g_free);
}

StillaInline *
stilla_inline_new (const char *prefix,
                   const StillaText *text,
                   const StillaText *claim,
                   const StillaInlineSetting *setting)
{
  StillaInline *self = g_new0 (StillaInline, 1);
  Writer writer = { g_string_new (prefix), self, setting };

  self->attrs = pango_attr_list_new ();
  self->links = g_array_new (FALSE, TRUE, sizeof (StillaInlineLink));
  g_array_set_clear_func (self->links, clear_link);
  if (prefix != NULL)
    add_attr (&writer, pango_attr_weight_new (PANGO_WEIGHT_BOLD), 0);
  if (text != NULL)
    write_spans (&writer, text);
  self->is_rtl = begins_at_right (writer.text->str, setting->is_rtl);
  if (claim != NULL) {
    write_numbers (&writer, claim);
    write_certainty (&writer, claim->certainty);
  }
  add_attr (&writer, pango_attr_language_new (stilla_pango_language (setting->language)), 0);
  self->text = g_string_free (writer.text, FALSE);
  return self;
}

void
stilla_inline_free (StillaInline *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->text, g_free);
  g_clear_pointer (&self->attrs, pango_attr_list_unref);
  g_clear_pointer (&self->links, g_array_unref);
  g_free (self);
}
