/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/content/stilla-language.h"

#include "core/content/stilla-pseudo-language.h"

#include <string.h>

/* "en" of "en-GB" and "en_GB.UTF-8". */
static gsize
length_of_name (const char *tag)
{
  return strcspn (tag, "-_.");
}

static gboolean
same_name (const char *a, const char *b)
{
  gsize length = length_of_name (a);

  return length == length_of_name (b) && g_ascii_strncasecmp (a, b, length) == 0;
}

gboolean
stilla_language_is_rtl (const char *tag)
{
  static const char *const languages[] = { "ar", "he", "fa", "ur", "ps", "yi", "dv", "ckb", "ug", "sd" };

  for (gsize i = 0; i < G_N_ELEMENTS (languages); i++)
    if (same_name (languages[i], tag))
      return TRUE;
  return FALSE;
}

gboolean
stilla_language_same (const char *a, const char *b)
{
  const char *pseudo = stilla_pseudo_language_find (a);

  return pseudo == stilla_pseudo_language_find (b) && (pseudo != NULL || same_name (a, b));
}

const char *
stilla_language_find (const StillaBundle *bundle, const char *wanted)
{
  const char *own = stilla_bundle_get_language (bundle);

  if (wanted == NULL || stilla_language_same (wanted, own))
    return own;
  return stilla_pseudo_language_find (wanted);
}
