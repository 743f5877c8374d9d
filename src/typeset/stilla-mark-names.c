/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "typeset/stilla-mark-names.h"

#include <string.h>

#define OPENING " << /MCID " /* after the name of a mark, before its number */
#define CLOSING " >> BDC"

/* Returns: the end of the string in round brackets that begins at @at: what is in it is no operator */
static const char *
skip_string (const char *at, const char *end)
{
  int depth = 0;

  for (; at < end; at++) {
    if (*at == '\\')
      at++;
    else if (*at == '(')
      depth++;
    else if (*at == ')' && --depth == 0)
      return at + 1;
  }
  return end;
}

static gboolean
begins_with (const char *at, const char *end, const char *word)
{
  gsize length = strlen (word);

  return (gsize) (end - at) >= length && memcmp (at, word, length) == 0;
}

/* @at: a name. Returns: (nullable): the end of the mark that begins with it, and its number */
static const char *
read_mark (const char *at, const char *end, guint *number)
{
  for (at++; at < end && g_ascii_isalnum (*at); at++)
    ;
  if (!begins_with (at, end, OPENING))
    return NULL;
  *number = 0;
  for (at += strlen (OPENING); at < end && g_ascii_isdigit (*at) && *number < G_MAXUINT16; at++)
    *number = *number * 10 + (guint) (*at - '0');
  return begins_with (at, end, CLOSING) ? at + strlen (CLOSING) : NULL;
}

typedef struct {
  GString *out;
  guint depth;       /* of marks, from the one with a number on */
  gsize gap;         /* where what stands in no mark begins in @out */
  gboolean is_drawn; /* something is drawn in the gap */
} Writer;

static void
close_gap (Writer *self)
{
  if (!self->is_drawn)
    return;
  g_string_insert (self->out, (gssize) self->gap, "\n/Artifact BMC\n");
  g_string_append (self->out, "EMC\n");
  self->is_drawn = FALSE;
}

static gboolean
is_regular (char c)
{
  return !g_ascii_isspace (c) && c != '\0' && strchr ("()<>[]{}/%", c) == NULL;
}

static const char *
skip_word (const char *at, const char *end)
{
  for (at++; at < end && is_regular (*at); at++)
    ;
  return at;
}

/* Returns: the end of the name, the string or the word at @at; of anything else the next letter */
static const char *
skip_token (const char *at, const char *end)
{
  if (*at == '(')
    return skip_string (at, end);
  if (*at == '<' && at + 1 < end && at[1] != '<') {
    const char *closing = memchr (at, '>', (gsize) (end - at));

    return closing != NULL ? closing + 1 : end;
  }
  return *at == '/' || is_regular (*at) ? skip_word (at, end) : at + 1;
}

static gboolean
paints (const char *word, gsize length)
{
  static const char *const operators[]
      = { "Tj", "TJ", "'", "\"", "f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "Do", "sh", "BI" };

  for (gsize i = 0; i < G_N_ELEMENTS (operators); i++)
    if (strlen (operators[i]) == length && memcmp (word, operators[i], length) == 0)
      return TRUE;
  return FALSE;
}

static void
copy_token (Writer *self, const char *at, const char *next)
{
  gsize length = (gsize) (next - at);

  g_string_append_len (self->out, at, (gssize) length);
  if (self->depth == 0) {
    self->is_drawn = self->is_drawn || paints (at, length);
  } else if (length == 3 && (memcmp (at, "BDC", 3) == 0 || memcmp (at, "BMC", 3) == 0)) {
    self->depth++;
  } else if (length == 3 && memcmp (at, "EMC", 3) == 0 && --self->depth == 0) {
    self->gap = self->out->len;
  }
}

GString *
stilla_mark_names_write (const char *content, gsize length, const GPtrArray *names, guint *n_named)
{
  Writer self = { .out = g_string_sized_new (length + length / 8) };
  const char *end = content + length;

  *n_named = 0;
  for (const char *at = content; at < end;) {
    guint number = 0;
    const char *next = *at == '/' ? read_mark (at, end, &number) : NULL;

    if (next != NULL && self.depth == 0 && number < names->len && g_ptr_array_index (names, number) != NULL) {
      close_gap (&self);
      g_string_append (self.out, g_ptr_array_index (names, number));
      self.depth = 1;
      (*n_named)++;
    } else {
      next = skip_token (at, end);
      copy_token (&self, at, next);
    }
    at = next;
  }
  close_gap (&self);
  return self.out;
}
