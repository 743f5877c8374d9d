/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/dose/stilla-number-style.h"

#include <string.h>

#define NO_BREAK_SPACE 0x00A0
#define NARROW_NO_BREAK_SPACE 0x202F
#define ARABIC_DECIMAL 0x066B
#define ARABIC_GROUPING 0x066C

static const StillaNumberStyle style_c = { '.', 0 };

/* Decimal and grouping signs per language (Unicode CLDR). The more exact tag stands first. */
static const struct {
  const char *tag;
  StillaNumberStyle style;
} styles[] = {
  { "de-ch", { '.', '\'' } },
  { "es-mx", { '.', ',' } },
  { "en", { '.', ',' } },
  { "ar-xb", { '.', ',' } }, /* English in Arabic letters; its numbers stay as they are */
  { "ar", { ARABIC_DECIMAL, ARABIC_GROUPING } },
  { "fa", { ARABIC_DECIMAL, ARABIC_GROUPING } },
  { "bg", { ',', NO_BREAK_SPACE } },
  { "cs", { ',', NO_BREAK_SPACE } },
  { "da", { ',', '.' } },
  { "de", { ',', '.' } },
  { "el", { ',', '.' } },
  { "es", { ',', '.' } },
  { "fi", { ',', NO_BREAK_SPACE } },
  { "fr", { ',', NARROW_NO_BREAK_SPACE } },
  { "hr", { ',', '.' } },
  { "hu", { ',', NO_BREAK_SPACE } },
  { "id", { ',', '.' } },
  { "it", { ',', '.' } },
  { "nb", { ',', NO_BREAK_SPACE } },
  { "nl", { ',', '.' } },
  { "no", { ',', NO_BREAK_SPACE } },
  { "pl", { ',', NO_BREAK_SPACE } },
  { "pt", { ',', '.' } },
  { "ro", { ',', '.' } },
  { "ru", { ',', NO_BREAK_SPACE } },
  { "sk", { ',', NO_BREAK_SPACE } },
  { "sv", { ',', NO_BREAK_SPACE } },
  { "tr", { ',', '.' } },
  { "uk", { ',', NO_BREAK_SPACE } },
  { "vi", { ',', '.' } },
};

const StillaNumberStyle *
stilla_number_style_c (void)
{
  return &style_c;
}

static gboolean
tag_matches (const char *wanted, const char *tag)
{
  gsize length = strlen (tag);

  return strncmp (wanted, tag, length) == 0 && !g_ascii_isalnum (wanted[length]);
}

const StillaNumberStyle *
stilla_number_style_for_language (const char *language)
{
  g_autofree char *wanted = g_ascii_strdown (language != NULL ? language : "en", -1);

  g_strdelimit (wanted, "_", '-');
  for (gsize i = 0; i < G_N_ELEMENTS (styles); i++)
    if (tag_matches (wanted, styles[i].tag))
      return &styles[i].style;
  return stilla_number_style_for_language ("en");
}

static gboolean
is_space_sign (gunichar c)
{
  return c == ' ' || c == NO_BREAK_SPACE || c == NARROW_NO_BREAK_SPACE || c == 0x2009;
}

gboolean
stilla_number_style_groups_with (const StillaNumberStyle *self, gunichar c)
{
  if (self->grouping == 0)
    return FALSE;
  if (is_space_sign (self->grouping))
    return is_space_sign (c);
  if (self->grouping == '\'')
    return c == '\'' || c == 0x2019;
  return c == self->grouping;
}

gboolean
stilla_number_is_direction_mark (gunichar c)
{
  return c == 0x200E || c == 0x200F || c == 0x061C || (c >= 0x2066 && c <= 0x2069);
}

const char *
stilla_number_skip_blank (const char *text)
{
  while (g_unichar_isspace (g_utf8_get_char (text))
         || stilla_number_is_direction_mark (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);
  return text;
}

gboolean
stilla_number_is_unclear_slash (const char *slash)
{
  gunichar before = g_utf8_get_char (g_utf8_prev_char (slash));

  return *slash == '/' && before >= 0x06F0 && before <= 0x06F9;
}

static void
append_grouped (GString *out, gint64 whole, const StillaNumberStyle *style)
{
  g_autofree char *digits = g_strdup_printf ("%" G_GINT64_FORMAT, whole);
  gsize length = strlen (digits);

  for (gsize i = 0; i < length; i++) {
    if (i > 0 && (length - i) % 3 == 0 && style->grouping != 0)
      g_string_append_unichar (out, style->grouping);
    g_string_append_c (out, digits[i]);
  }
}

char *
stilla_number_format (gint64 thousandths, const StillaNumberStyle *style)
{
  g_autoptr (GString) out = g_string_new (NULL);
  gint64 rest;

  g_return_val_if_fail (style != NULL, NULL);
  g_return_val_if_fail (thousandths > G_MININT64, NULL);

  if (thousandths < 0) {
    g_string_append (out, "\u2212");
    thousandths = -thousandths;
  }
  append_grouped (out, thousandths / 1000, style);
  rest = thousandths % 1000;
  if (rest != 0) {
    g_string_append_unichar (out, style->decimal);
    for (int place = 100; rest != 0; rest %= place, place /= 10)
      g_string_append_c (out, (char) ('0' + rest / place));
  }
  return g_string_free (g_steal_pointer (&out), FALSE);
}
