/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "typeset/stilla-logo-private.h"

#include <string.h>

#define MOST_ELEMENTS 5000 /* in the file, and drawn */
#define MOST_DEPTH 40

/* An element, with what it takes to draw it. */
typedef struct {
  char *name;
  GPtrArray *children; /* (element-type Part), borrowed */
  GPtrArray *targets;  /* (element-type utf8): the ids it refers to */
  guint drawn;         /* how many elements are drawn with it */
  gboolean is_counted;
  gboolean is_being_counted;
} Part;

typedef struct {
  StillaLogoFault fault;
  GPtrArray *parts;  /* (element-type Part) */
  GPtrArray *open;   /* (element-type Part), borrowed: outermost first */
  GHashTable *ids;   /* id → Part */
  GPtrArray *styled; /* (element-type utf8): the ids that style sheets refer to */
} Inspection;

static void
part_free (gpointer data)
{
  Part *self = data;

  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->children, g_ptr_array_unref);
  g_clear_pointer (&self->targets, g_ptr_array_unref);
  g_free (self);
}

static const char *
local_name (const char *name)
{
  const char *colon = strrchr (name, ':');

  return colon != NULL ? colon + 1 : name;
}

/* Style sheets tell no capitals from small letters. */
static const char *
find_word (const char *words, const char *word)
{
  gsize length = strlen (word);

  for (; *words != '\0'; words++)
    if (g_ascii_strncasecmp (words, word, length) == 0)
      return words;
  return NULL;
}

/* Collects what "url(#…)" refers to. A backslash could spell it in another way. Returns: FALSE when it is not
 * in this file */
static gboolean
collect_urls (const char *value, GPtrArray *targets)
{
  if (strchr (value, '\\') != NULL)
    return FALSE;
  for (const char *url = find_word (value, "url("); url != NULL; url = find_word (url + 4, "url(")) {
    const char *target = url + 4 + strspn (url + 4, " \t\r\n'\"");

    if (*target != '#')
      return FALSE;
    g_ptr_array_add (targets, g_strndup (target + 1, strcspn (target + 1, " \t\r\n'\")")));
  }
  return TRUE;
}

/* Returns: FALSE when it is not in this file */
static gboolean
collect_targets (Part *part, const char *attribute, const char *value)
{
  if (!g_str_equal (local_name (attribute), "href"))
    return strchr (attribute, ':') != NULL || collect_urls (value, part->targets);
  if (*value != '#' || g_str_equal (part->name, "a")) /* would become a link of the handout */
    return FALSE;
  g_ptr_array_add (part->targets, g_strdup (value + 1));
  return TRUE;
}

static Part *
add_part (Inspection *self, const char *name)
{
  Part *part = g_new0 (Part, 1);

  part->name = g_strdup (local_name (name));
  part->children = g_ptr_array_new ();
  part->targets = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (self->parts, part);
  if (self->open->len > 0)
    g_ptr_array_add (((Part *) g_ptr_array_index (self->open, self->open->len - 1))->children, part);
  g_ptr_array_add (self->open, part);
  return part;
}

static StillaLogoFault
find_fault (Inspection *self, Part *part, const char **names, const char **values)
{
  static const char *const pictures[] = { "image", "feImage", "foreignObject", "filter", NULL };

  if (self->parts->len == 1 && !g_str_equal (part->name, "svg"))
    return STILLA_LOGO_FAULT_NOT_SVG;
  if (g_strv_contains (pictures, part->name))
    return STILLA_LOGO_FAULT_PICTURES;
  if (self->parts->len > MOST_ELEMENTS || self->open->len > MOST_DEPTH)
    return STILLA_LOGO_FAULT_COMPLEX;
  for (gsize i = 0; names[i] != NULL; i++) {
    if (!collect_targets (part, names[i], values[i]))
      return STILLA_LOGO_FAULT_OUTSIDE;
    if (g_str_equal (local_name (names[i]), "id"))
      g_hash_table_insert (self->ids, g_strdup (values[i]), part);
  }
  return STILLA_LOGO_FAULT_NONE;
}

static void
stop_at (Inspection *self, StillaLogoFault fault, GError **error)
{
  self->fault = fault;
  if (fault != STILLA_LOGO_FAULT_NONE)
    g_set_error_literal (error, G_MARKUP_ERROR, G_MARKUP_ERROR_INVALID_CONTENT, "");
}

static void
start_element (GMarkupParseContext *context,
               const char *name,
               const char **names,
               const char **values,
               gpointer user_data,
               GError **error)
{
  Inspection *self = user_data;
  Part *part = add_part (self, name);

  stop_at (self, find_fault (self, part, names, values), error);
}

static void
end_element (GMarkupParseContext *context, const char *name, gpointer user_data, GError **error)
{
  Inspection *self = user_data;

  g_ptr_array_set_size (self->open, (int) self->open->len - 1);
}

/* Style sheets; words that are shown do nothing. */
static void
inspect_text (GMarkupParseContext *context,
              const char *text,
              gsize length,
              gpointer user_data,
              GError **error)
{
  Inspection *self = user_data;
  const Part *part = g_ptr_array_index (self->open, self->open->len - 1);
  g_autofree char *words = g_strndup (text, length);

  if (!g_str_equal (part->name, "style"))
    return;
  if (find_word (words, "@import") != NULL || !collect_urls (words, self->styled))
    stop_at (self, STILLA_LOGO_FAULT_OUTSIDE, error);
}

/* Comments, the XML declaration and the DOCTYPE. Another encoding, or entities of its own, would let the next
 * reader see something else than this one. */
static void
inspect_rest (GMarkupParseContext *context,
              const char *text,
              gsize length,
              gpointer user_data,
              GError **error)
{
  Inspection *self = user_data;
  g_autofree char *words = g_ascii_strdown (text, (gssize) length);
  const char *encoding = g_str_has_prefix (words, "<?xml ") ? strstr (words, "encoding") : NULL;

  if ((encoding != NULL && strstr (encoding, "utf-8") == NULL) || strstr (words, "<!entity") != NULL
      || g_str_has_prefix (words, "<?xml-stylesheet"))
    stop_at (self, STILLA_LOGO_FAULT_OUTSIDE, error);
}

/* Returns: how many elements are drawn with @part, MOST_ELEMENTS + 1 for any more and for what draws itself
 */
static guint
count_drawn (Inspection *self, Part *part)
{
  guint drawn = 1;

  if (part->is_counted)
    return part->drawn;
  if (part->is_being_counted)
    return MOST_ELEMENTS + 1;
  part->is_being_counted = TRUE;
  for (guint i = 0; i < part->children->len && drawn <= MOST_ELEMENTS; i++)
    drawn += count_drawn (self, g_ptr_array_index (part->children, i));
  for (guint i = 0; i < part->targets->len && drawn <= MOST_ELEMENTS; i++) {
    Part *target = g_hash_table_lookup (self->ids, g_ptr_array_index (part->targets, i));

    drawn += target != NULL ? count_drawn (self, target) : 0;
  }
  part->drawn = MIN (drawn, MOST_ELEMENTS + 1);
  part->is_counted = TRUE;
  return part->drawn;
}

/* A style sheet may colour any element; only gradients cost nothing. */
static gboolean
styles_draw_little (const Inspection *self)
{
  for (guint i = 0; i < self->styled->len; i++) {
    const Part *target = g_hash_table_lookup (self->ids, g_ptr_array_index (self->styled, i));

    if (target != NULL && !g_str_has_suffix (target->name, "Gradient"))
      return FALSE;
  }
  return TRUE;
}

static StillaLogoFault
run (Inspection *self, const char *data, gsize length)
{
  static const GMarkupParser parser = { start_element, end_element, inspect_text, inspect_rest, NULL };
  g_autoptr (GMarkupParseContext) context
      = g_markup_parse_context_new (&parser, G_MARKUP_TREAT_CDATA_AS_TEXT, self, NULL);

  if (!g_markup_parse_context_parse (context, data, (gssize) length, NULL)
      || !g_markup_parse_context_end_parse (context, NULL))
    return self->fault != STILLA_LOGO_FAULT_NONE ? self->fault : STILLA_LOGO_FAULT_NOT_SVG;
  if (count_drawn (self, g_ptr_array_index (self->parts, 0)) > MOST_ELEMENTS || !styles_draw_little (self))
    return STILLA_LOGO_FAULT_COMPLEX;
  return STILLA_LOGO_FAULT_NONE;
}

StillaLogoFault
_stilla_logo_inspect_svg (const char *data, gsize length)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (part_free);
  g_autoptr (GPtrArray) open = g_ptr_array_new ();
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) styled = g_ptr_array_new_with_free_func (g_free);
  Inspection self = { STILLA_LOGO_FAULT_NONE, parts, open, ids, styled };

  return run (&self, data, length);
}
