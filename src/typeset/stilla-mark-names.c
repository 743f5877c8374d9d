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

GString *
stilla_mark_names_write (const char *content, gsize length, const GPtrArray *names)
{
  GString *named = g_string_sized_new (length + length / 8);
  const char *end = content + length;
  const char *at = content;

  while (at < end) {
    const char *next = at + 1;
    const char *mark_end = NULL;
    guint number = 0;

    if (*at == '(')
      next = skip_string (at, end);
    else if (*at == '/')
      mark_end = read_mark (at, end, &number);
    if (mark_end != NULL && number < names->len) {
      g_string_append (named, g_ptr_array_index (names, number));
      next = mark_end;
    } else {
      g_string_append_len (named, at, next - at);
    }
    at = next;
  }
  return named;
}
