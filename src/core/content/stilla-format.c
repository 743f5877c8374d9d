/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/content/stilla-format.h"

gboolean
stilla_format_holds_words (const char *name)
{
  static const char *const names[]
      = { "p",        "claim",   "item",         "step",         "point",      "cell",     "caption",
          "question", "meaning", "title",        "main-message", "purpose",    "text",     "em",
          "strong",   "neg",     "term",         "link",         "red-flag",   "message",  "effect",
          "advice",   "wording", "tolerability", "strengths",    "absorption", "evidence", NULL };

  return g_strv_contains (names, name);
}
