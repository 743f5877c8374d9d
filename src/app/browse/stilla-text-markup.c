/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/browse/stilla-text-markup.h"

#include <stdlib.h>

#define FIRST_STRONG_ISOLATE "\342\201\250"
#define POP_ISOLATE "\342\201\251"
#define NO_BREAK_SPACE "\302\240"

/* A number and its unit stay on one line and keep their own direction in a text of the other direction. */
static char *
keep_together (const char *words)
{
  g_auto (GStrv) parts = g_strsplit (words, " ", -1);
  g_autofree char *joined = g_strjoinv (NO_BREAK_SPACE, parts);

  if (g_str_has_prefix (words, FIRST_STRONG_ISOLATE))
    return g_steal_pointer (&joined);
  return g_strconcat (FIRST_STRONG_ISOLATE, joined, POP_ISOLATE, NULL);
}

static char *
make_uri (const StillaSpan *span, gsize offset)
{
  switch (span->target_kind) {
  case STILLA_TARGET_NONE:
    return NULL;
  case STILLA_TARGET_PAGE:
    return g_strconcat ("page:", span->target, span->anchor != NULL ? "#" : NULL, span->anchor, NULL);
  case STILLA_TARGET_TERM:
    return g_strdup_printf ("term:%s@%" G_GSIZE_FORMAT, span->target, offset);
  case STILLA_TARGET_SOURCE:
    return g_strdup_printf ("source:%s@%" G_GSIZE_FORMAT, span->target, offset);
  }
  g_assert_not_reached ();
}

static const struct {
  StillaSpanStyle style;
  const char *open;
  const char *close;
} tags[] = {
  { STILLA_SPAN_EMPHASIS, "<i>", "</i>" },
  { STILLA_SPAN_STRONG | STILLA_SPAN_NEGATION, "<b>", "</b>" },
};

/* Returns how many bytes of text were added. */
static gsize
append_span (GString *markup, const StillaSpan *span, gsize offset)
{
  g_autofree char *words
      = (span->style & STILLA_SPAN_QUANTITY) != 0 ? keep_together (span->text) : g_strdup (span->text);
  g_autofree char *escaped = g_markup_escape_text (words, -1);
  g_autofree char *uri = make_uri (span, offset);
  g_autofree char *escaped_uri = uri != NULL ? g_markup_escape_text (uri, -1) : NULL;

  if (uri != NULL)
    g_string_append_printf (markup, "<a href=\"%s\">", escaped_uri);
  for (gsize i = 0; i < G_N_ELEMENTS (tags); i++)
    if ((span->style & tags[i].style) != 0)
      g_string_append (markup, tags[i].open);
  g_string_append (markup, escaped);
  for (gsize i = G_N_ELEMENTS (tags); i > 0; i--)
    if ((span->style & tags[i - 1].style) != 0)
      g_string_append (markup, tags[i - 1].close);
  if (uri != NULL)
    g_string_append (markup, "</a>");
  return strlen (words);
}

char *
stilla_text_to_markup (const StillaText *text)
{
  GString *markup = g_string_new (NULL);
  gsize offset = 0;

  for (guint i = 0; i < text->spans->len; i++)
    offset += append_span (markup, g_ptr_array_index (text->spans, i), offset);
  return g_string_free (markup, FALSE);
}

static StillaTextLink *
link_new (StillaTarget kind, const char *rest, char mark)
{
  StillaTextLink *self = g_new0 (StillaTextLink, 1);
  const char *end = strchr (rest, mark);

  self->kind = kind;
  self->id = end != NULL ? g_strndup (rest, end - rest) : g_strdup (rest);
  if (end != NULL && kind == STILLA_TARGET_PAGE)
    self->anchor = g_strdup (end + 1);
  else if (end != NULL)
    self->offset = atoi (end + 1);
  return self;
}

StillaTextLink *
stilla_text_link_parse (const char *uri)
{
  if (g_str_has_prefix (uri, "page:"))
    return link_new (STILLA_TARGET_PAGE, uri + strlen ("page:"), '#');
  if (g_str_has_prefix (uri, "term:"))
    return link_new (STILLA_TARGET_TERM, uri + strlen ("term:"), '@');
  if (g_str_has_prefix (uri, "source:"))
    return link_new (STILLA_TARGET_SOURCE, uri + strlen ("source:"), '@');
  return NULL;
}

void
stilla_text_link_free (StillaTextLink *self)
{
  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->anchor, g_free);
  g_free (self);
}
