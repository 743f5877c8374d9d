/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/content/stilla-element-read.h"

#include "core/content/stilla-value.h"

#include <string.h>

GStrv
stilla_element_dup_list (const StillaElement *self, const char *name, const char *separator)
{
  const char *value = stilla_element_get (self, name);
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();
  g_auto (GStrv) parts = g_strsplit (value != NULL ? value : "", separator, -1);

  for (guint i = 0; parts[i] != NULL; i++) {
    g_strstrip (parts[i]);
    if (*parts[i] != '\0')
      g_strv_builder_add (words, parts[i]);
  }
  return g_strv_builder_end (words);
}

char *
stilla_element_dup_child_text (const StillaElement *self, const char *name)
{
  const StillaElement *child = stilla_element_child (self, name);

  return child != NULL ? stilla_element_dup_text (child) : g_strdup ("");
}

guint
stilla_element_get_choice (const StillaElement *self, const char *name, const char *const *words)
{
  const char *value = stilla_element_get (self, name);

  for (guint i = 0; value != NULL && words[i] != NULL; i++) {
    if (strcmp (value, words[i]) == 0)
      return i;
  }
  return 0;
}

StillaLevel
stilla_element_get_level (const StillaElement *self, const char *name)
{
  const char *value = stilla_element_get (self, name);
  StillaLevel level = STILLA_LEVEL_NONE;

  if (value == NULL || !stilla_level_from_string (value, &level))
    return STILLA_LEVEL_NONE;
  return level;
}

StillaCertainty
stilla_element_get_certainty (const StillaElement *self)
{
  const char *value = stilla_element_get (self, "certainty");
  StillaCertainty certainty = STILLA_CERTAINTY_NONE;

  if (value == NULL || !stilla_certainty_from_string (value, &certainty))
    return STILLA_CERTAINTY_NONE;
  return certainty;
}

StillaRoute
stilla_element_get_routes (const StillaElement *self)
{
  const char *value = stilla_element_get (self, "routes");
  StillaRoute routes = STILLA_ROUTE_ORAL;

  if (value == NULL || !stilla_route_from_string (value, &routes))
    return STILLA_ROUTE_ORAL;
  return routes;
}

gboolean
stilla_element_get_thousandths (const StillaElement *self, const char *name, gint64 *out)
{
  const char *value = stilla_element_get (self, name);

  return value != NULL && stilla_value_decimal (value, out);
}
