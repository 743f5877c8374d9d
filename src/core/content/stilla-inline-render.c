/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/content/stilla-inline-render.h"

#include "core/content/stilla-element-read.h"
#include "core/content/stilla-quantity-text.h"
#include "core/content/stilla-value.h"

#include "core/dose/stilla-amount.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What surrounds a piece of inline content: its style and where it leads. */
typedef struct {
  const StillaBundle *bundle;
  const StillaReader *reader;
  StillaText *text;
  StillaSpanStyle style;
  StillaTarget target_kind;
  const char *target;
  const char *anchor;
} Inline;

typedef void (*RenderFunc) (const Inline *self, const StillaElement *node);

static void render_children (const Inline *self, const StillaElement *node);

/* Gives what was added from span @first on the style and target of the surroundings. */
static void
dress (const Inline *self, guint first)
{
  for (guint i = first; i < self->text->spans->len; i++) {
    StillaSpan *span = g_ptr_array_index (self->text->spans, i);

    span->style |= self->style;
    if (span->target_kind == STILLA_TARGET_NONE && self->target_kind != STILLA_TARGET_NONE) {
      span->target_kind = self->target_kind;
      span->target = g_strdup (self->target);
      span->anchor = g_strdup (self->anchor);
    }
  }
}

static gboolean
ends_with_space (const StillaText *text)
{
  const StillaSpan *last;

  if (text->spans->len == 0)
    return TRUE;
  last = g_ptr_array_index (text->spans, text->spans->len - 1);
  return g_str_has_suffix (last->text, " ");
}

static void
render_words (const Inline *self, const char *words)
{
  g_autoptr (GString) folded = g_string_new (NULL);
  gboolean after_space = ends_with_space (self->text);

  for (const char *p = words; *p != '\0'; p++) {
    gboolean is_space = g_ascii_isspace (*p);

    if (!is_space)
      g_string_append_c (folded, *p);
    else if (!after_space)
      g_string_append_c (folded, ' ');
    after_space = is_space;
  }
  if (folded->len > 0)
    g_ptr_array_add (self->text->spans, stilla_span_new (folded->str, STILLA_SPAN_PLAIN));
}

static void
render_styled (const Inline *self, const StillaElement *node, StillaSpanStyle style)
{
  Inline inner = *self;

  inner.style |= style;
  render_children (&inner, node);
}

static void
render_em (const Inline *self, const StillaElement *node)
{
  render_styled (self, node, STILLA_SPAN_EMPHASIS);
}

static void
render_strong (const Inline *self, const StillaElement *node)
{
  render_styled (self, node, STILLA_SPAN_STRONG);
}

static void
render_neg (const Inline *self, const StillaElement *node)
{
  render_styled (self, node, STILLA_SPAN_NEGATION);
}

static void
render_term (const Inline *self, const StillaElement *node)
{
  Inline inner = *self;

  inner.target_kind = STILLA_TARGET_TERM;
  inner.target = stilla_element_get (node, "ref");
  inner.anchor = NULL;
  render_children (&inner, node);
}

static void
render_link (const Inline *self, const StillaElement *node)
{
  const char *page = stilla_element_get (node, "page");
  Inline inner = *self;

  inner.target_kind = STILLA_TARGET_PAGE;
  inner.target = page;
  inner.anchor = stilla_element_get (node, "anchor");
  render_children (&inner, node);
}

static void
render_cite (const Inline *self, const StillaElement *node)
{
  const char *id = stilla_element_get (node, "source");
  const StillaSource *source = id != NULL ? stilla_bundle_find_source (self->bundle, id) : NULL;
  Inline inner = *self;
  guint first = self->text->spans->len;

  if (source == NULL)
    return;
  inner.target_kind = STILLA_TARGET_SOURCE;
  inner.target = id;
  inner.anchor = NULL;
  g_ptr_array_add (self->text->spans, stilla_span_new (source->short_name, STILLA_SPAN_PLAIN));
  dress (&inner, first);
}

static gboolean
read_quantity (const StillaElement *node, StillaQuantity *quantity)
{
  quantity->to = STILLA_NO_RANGE;
  if (!stilla_element_get_thousandths (node, "value", &quantity->value))
    return FALSE;
  if (!stilla_element_get_thousandths (node, "to", &quantity->to))
    quantity->to = STILLA_NO_RANGE;
  quantity->unit = stilla_element_get (node, "unit");
  quantity->per = stilla_element_get (node, "per");
  return TRUE;
}

static StillaOf
read_of (const StillaElement *node)
{
  const char *of = stilla_element_get (node, "of");

  if (g_strcmp0 (of, "compound") == 0)
    return STILLA_OF_COMPOUND;
  if (g_strcmp0 (of, "elemental") != 0)
    return STILLA_OF_NOTHING;
  return g_strcmp0 (stilla_element_get (node, "form"), "long") == 0 ? STILLA_OF_ELEMENTAL_LONG
                                                                    : STILLA_OF_ELEMENTAL;
}

static void
render_quantity (const Inline *self, const StillaElement *node)
{
  StillaQuantity quantity = { 0 };

  quantity.of = read_of (node);
  if (read_quantity (node, &quantity))
    stilla_quantity_append (&quantity, self->reader, self->text);
}

static void
render_dose (const Inline *self, const StillaElement *node)
{
  const char *id = stilla_element_get (node, "ref");
  const StillaElement *dose = id != NULL ? stilla_bundle_find_dose_element (self->bundle, id) : NULL;
  StillaQuantity quantity = { 0 };

  quantity.to = STILLA_NO_RANGE;
  if (dose == NULL || !stilla_element_get_thousandths (dose, "amount", &quantity.value))
    return;
  if (!stilla_element_get_thousandths (dose, "to", &quantity.to))
    quantity.to = STILLA_NO_RANGE;
  quantity.unit = stilla_element_get (dose, "unit");
  quantity.per = stilla_element_get (dose, "per");
  quantity.of = g_strcmp0 (stilla_element_get (dose, "basis"), "compound") == 0 ? STILLA_OF_COMPOUND
                                                                                : STILLA_OF_ELEMENTAL;
  stilla_quantity_append (&quantity, self->reader, self->text);
}

static const StillaForm *
find_form (const Inline *self, const StillaElement *node)
{
  const char *id = stilla_element_get (node, "form");

  return id != NULL ? stilla_bundle_find_form (self->bundle, id) : NULL;
}

static void
render_elemental (const Inline *self, const StillaElement *node)
{
  const StillaForm *form = find_form (self, node);
  const char *amount = stilla_element_get (node, "value");
  const char *unit = stilla_element_get (node, "unit");
  gint64 compound, elemental;

  if (form == NULL || amount == NULL || unit == NULL || !stilla_value_micrograms (amount, unit, &compound))
    return;
  if (stilla_elemental_from_compound (form, compound, &elemental, NULL))
    stilla_elemental_append (elemental, self->reader, self->text);
  else
    stilla_text_append (self->text, _ ("an amount that only the label can say"), STILLA_SPAN_PLAIN);
}

static void
render_share (const Inline *self, const StillaElement *node)
{
  const StillaForm *form = find_form (self, node);
  g_autofree char *share = form != NULL ? stilla_share_to_string (form, self->reader) : NULL;

  if (share != NULL)
    stilla_text_append (self->text, share, STILLA_SPAN_QUANTITY);
}

/* A limit of a fixed region stands in words that name the place; the reader's own limit brings it along. */
static void
render_limit (const Inline *self, const StillaElement *node)
{
  const char *region = stilla_element_get (node, "region");
  const char *group = stilla_element_get (node, "group");

  if (group != NULL && region != NULL)
    stilla_limit_append_bare (self->bundle, region, group, self->reader, self->text);
  else if (group != NULL)
    stilla_limit_append (self->bundle, group, self->reader, self->text);
}

/* "20:00": twelve hours where the region is the one that writes them, twenty-four everywhere else. */
static char *
format_time (const char *value, const StillaReader *reader)
{
  guint64 hour;
  g_autofree char *hours = g_strndup (value, strcspn (value, ":"));
  const char *minutes = value + strlen (hours);

  if (g_strcmp0 (reader->region, "us-ca") != 0 || !g_ascii_string_to_unsigned (hours, 10, 0, 23, &hour, NULL))
    return g_strdup (value);
  return g_strdup_printf (hour < 12 ? _ ("%d%s am") : _ ("%d%s pm"), hour % 12 == 0 ? 12 : (int) (hour % 12),
                          minutes);
}

static void
render_time (const Inline *self, const StillaElement *node)
{
  const char *value = stilla_element_get (node, "value");
  const char *to = stilla_element_get (node, "to");
  g_autofree char *from_text = value != NULL ? format_time (value, self->reader) : NULL;
  g_autofree char *to_text = to != NULL ? format_time (to, self->reader) : NULL;
  g_autofree char *range
      = to != NULL && value != NULL ? g_strdup_printf (_ ("%s to %s"), from_text, to_text) : NULL;
  g_autofree char *unbroken = NULL;
  g_auto (GStrv) parts = NULL;

  if (value == NULL)
    return;
  parts = g_strsplit (range != NULL ? range : from_text, " ", -1);
  unbroken = g_strjoinv ("\302\240", parts);
  stilla_text_append (self->text, unbroken, STILLA_SPAN_QUANTITY);
}

static void
render_blank (const Inline *self, const StillaElement *node)
{
  stilla_text_append (self->text, STILLA_LINE_TO_WRITE_ON, STILLA_SPAN_BLANK);
}

static const struct {
  const char *name;
  RenderFunc render;
} kinds[] = {
  { "em", render_em },           { "strong", render_strong },     { "neg", render_neg },
  { "term", render_term },       { "link", render_link },         { "cite", render_cite },
  { "number", render_quantity }, { "quantity", render_quantity }, { "elemental", render_elemental },
  { "share", render_share },     { "dose", render_dose },         { "limit", render_limit },
  { "time", render_time },       { "blank", render_blank },
};

static void
render_node (const Inline *self, const StillaElement *node)
{
  guint first = self->text->spans->len;

  if (node->name == NULL) {
    render_words (self, node->text);
    dress (self, first);
    return;
  }
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++) {
    if (strcmp (kinds[i].name, node->name) == 0) {
      kinds[i].render (self, node);
      dress (self, first);
      return;
    }
  }
  render_children (self, node);
}

static void
render_children (const Inline *self, const StillaElement *node)
{
  for (guint i = 0; i < node->children->len; i++)
    render_node (self, g_ptr_array_index (node->children, i));
}

static gboolean
same_kind (const StillaSpan *a, const StillaSpan *b)
{
  return a->style == b->style && (a->style & STILLA_SPAN_APART) == 0 && a->target_kind == b->target_kind
         && g_strcmp0 (a->target, b->target) == 0 && g_strcmp0 (a->anchor, b->anchor) == 0;
}

/* Joins neighbours that look the same, so that a renderer sees as few runs as there are. */
static void
join_spans (StillaText *text)
{
  for (guint i = text->spans->len; i > 1; i--) {
    StillaSpan *span = g_ptr_array_index (text->spans, i - 1);
    StillaSpan *before = g_ptr_array_index (text->spans, i - 2);
    char *joined;

    if (!same_kind (before, span))
      continue;
    joined = g_strconcat (before->text, span->text, NULL);
    g_clear_pointer (&before->text, g_free);
    before->text = joined;
    g_ptr_array_remove_index (text->spans, i - 1);
  }
}

static void
trim_end (StillaText *text)
{
  while (text->spans->len > 0) {
    StillaSpan *last = g_ptr_array_index (text->spans, text->spans->len - 1);

    g_strchomp (last->text);
    if (*last->text != '\0')
      return;
    g_ptr_array_remove_index (text->spans, text->spans->len - 1);
  }
}

StillaText *
stilla_inline_render (const StillaBundle *bundle, const StillaElement *node, const StillaReader *reader)
{
  StillaText *text = stilla_text_new ();
  g_auto (GStrv) sources = stilla_element_dup_list (node, "sources", " ");
  Inline self = { bundle, reader, text };

  render_children (&self, node);
  trim_end (text);
  join_spans (text);
  text->certainty = stilla_element_get_certainty (node);
  stilla_text_add_sources (text, (const char *const *) sources);
  return text;
}
