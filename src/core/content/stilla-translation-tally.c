/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/content/stilla-translation-tally.h"

#include "core/content/stilla-segment.h"

#include <string.h>

#define ARABIC_DECIMAL 0x066B

static StillaTally *
tally_new (void)
{
  StillaTally *self = g_new0 (StillaTally, 1);

  self->words = g_ptr_array_new_with_free_func (g_free);
  self->counts = g_hash_table_new (g_str_hash, g_str_equal);
  return self;
}

void
stilla_tally_free (StillaTally *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->counts, g_hash_table_unref);
  g_clear_pointer (&self->words, g_ptr_array_unref);
  g_free (self);
}

guint
stilla_tally_get (const StillaTally *self, const char *words)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (self->counts, words));
}

/* @words: (transfer full) */
static void
take (StillaTally *self, char *words)
{
  g_autofree char *owned = words;
  guint count = stilla_tally_get (self, owned);

  /* The key that is in the table already stays: the array owns it. */
  g_hash_table_insert (self->counts, owned, GUINT_TO_POINTER (count + 1));
  if (count == 0)
    g_ptr_array_add (self->words, g_steal_pointer (&owned));
}

/* Whether a reader would see anything of @element: a letter, or a placeholder. */
static gboolean
shows_something (const StillaElement *element)
{
  if (element->name != NULL && element->children->len == 0)
    return element->n_attributes > 0 || stilla_element_is (element, "blank");
  for (const char *p = element->text; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isalnum (g_utf8_get_char (p)))
      return TRUE;
  for (guint i = 0; element->children != NULL && i < element->children->len; i++)
    if (shows_something (g_ptr_array_index (element->children, i)))
      return TRUE;
  return FALSE;
}

static void
collect_tags (StillaTally *tally, const StillaElement *element)
{
  for (guint i = 0; i < element->children->len; i++) {
    const StillaElement *child = g_ptr_array_index (element->children, i);

    if (child->name == NULL)
      continue;
    if (shows_something (child))
      take (tally, stilla_segment_write_tag (child));
    collect_tags (tally, child);
  }
}

StillaTally *
stilla_tally_tags (const StillaElement *root)
{
  StillaTally *tally = tally_new ();

  collect_tags (tally, root);
  return tally;
}

static gboolean
is_decimal_sign (const StillaNumberStyle *style, gunichar c)
{
  return c == style->decimal || c == ARABIC_DECIMAL || (style->decimal == ARABIC_DECIMAL && c == '.');
}

static gboolean
is_grouping_sign (const StillaNumberStyle *style, gunichar c)
{
  return stilla_number_style_groups_with (style, c) || (style->decimal == ARABIC_DECIMAL && c == ',');
}

static gboolean
starts_with_digit (const char *p)
{
  return g_unichar_isdigit (g_utf8_get_char (p));
}

/* Whether exactly three digits stand at @p: what a grouping sign parts off. */
static gboolean
starts_with_group (const char *p)
{
  int digits = 0;

  for (; starts_with_digit (p); p = g_utf8_next_char (p))
    digits++;
  return digits == 3;
}

static void
append_digits (GString *number, const char **p)
{
  for (; starts_with_digit (*p); *p = g_utf8_next_char (*p))
    g_string_append_c (number, (char) ('0' + g_unichar_digit_value (g_utf8_get_char (*p))));
}

/* "0.50" and "0.5" are one number. */
static void
drop_end_zeros (GString *number)
{
  while (number->len > 0 && number->str[number->len - 1] == '0')
    g_string_truncate (number, number->len - 1);
}

/* Reads the number at *@p, which begins with a digit. */
static char *
read_number (const char **p, const StillaNumberStyle *style)
{
  GString *number = g_string_new (NULL);
  const char *next;

  append_digits (number, p);
  next = g_utf8_next_char (*p);
  while (**p != '\0' && is_grouping_sign (style, g_utf8_get_char (*p)) && starts_with_group (next)) {
    *p = next;
    append_digits (number, p);
    next = g_utf8_next_char (*p);
  }
  if (**p != '\0' && is_decimal_sign (style, g_utf8_get_char (*p)) && starts_with_digit (next)) {
    *p = next;
    g_string_append_c (number, '.');
    append_digits (number, p);
    drop_end_zeros (number);
  }
  return g_string_free (number, FALSE);
}

/* Halves, raised and Roman numbers of one character. */
static gboolean
is_number_sign (gunichar c)
{
  GUnicodeType type = g_unichar_type (c);

  return type == G_UNICODE_OTHER_NUMBER || type == G_UNICODE_LETTER_NUMBER;
}

static void
collect_numbers_of_words (StillaTally *tally, const char *words, const StillaNumberStyle *style)
{
  for (const char *p = words; *p != '\0';) {
    const char *start = p;

    if (starts_with_digit (p)) {
      take (tally, read_number (&p, style));
      continue;
    }
    p = g_utf8_next_char (p);
    if (is_number_sign (g_utf8_get_char (start)))
      take (tally, g_strndup (start, (gsize) (p - start)));
  }
}

static void
collect_numbers (StillaTally *tally, const StillaElement *element, const StillaNumberStyle *style)
{
  if (element->text != NULL)
    collect_numbers_of_words (tally, element->text, style);
  for (guint i = 0; element->children != NULL && i < element->children->len; i++)
    collect_numbers (tally, g_ptr_array_index (element->children, i), style);
}

StillaTally *
stilla_tally_numbers (const StillaElement *root, const StillaNumberStyle *style)
{
  StillaTally *tally = tally_new ();

  collect_numbers (tally, root, style);
  return tally;
}
