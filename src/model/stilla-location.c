/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/stilla-location.h"

static const struct {
  const char *word;
  StillaLocationKind kind;
} words_of_kind[] = {
  { "plan", STILLA_LOCATION_PLAN },
  { "schedule", STILLA_LOCATION_SCHEDULE },
  { "week", STILLA_LOCATION_WEEK },
  { "month", STILLA_LOCATION_MONTH },
  { "history", STILLA_LOCATION_HISTORY },
  { "reminders", STILLA_LOCATION_REMINDERS },
  { "plan-files", STILLA_LOCATION_PLAN_FILES },
  { "before-you-start", STILLA_LOCATION_BEFORE_YOU_START },
  { "checks", STILLA_LOCATION_CHECKS },
  { "medicines", STILLA_LOCATION_MEDICINES },
  { "interactions", STILLA_LOCATION_INTERACTIONS },
  { "handouts", STILLA_LOCATION_HANDOUTS },
  { "attack", STILLA_LOCATION_ATTACK },
};

static StillaLocation *
place_new (StillaLocationKind kind, const char *id, const char *anchor)
{
  StillaLocation *self = g_new0 (StillaLocation, 1);

  self->kind = kind;
  self->id = g_strdup (id);
  self->anchor = g_strdup (anchor);
  return self;
}

StillaLocation *
stilla_location_new_page (const char *id, const char *anchor)
{
  return place_new (STILLA_LOCATION_PAGE, id, anchor);
}

static StillaLocation *
parse_page (const char *words)
{
  const char *mark = strchr (words, '#');
  g_autofree char *id = mark != NULL ? g_strndup (words, mark - words) : g_strdup (words);

  if (*id == '\0')
    return NULL;
  return stilla_location_new_page (id, mark != NULL && mark[1] != '\0' ? mark + 1 : NULL);
}

/* What is looked up on its screen. */
static StillaLocation *
parse_looked_up (const char *words)
{
  return *words != '\0' ? place_new (STILLA_LOCATION_INTERACTIONS, NULL, words) : NULL;
}

StillaLocation *
stilla_location_parse (const char *words)
{
  if (g_str_has_prefix (words, "page:"))
    return parse_page (words + strlen ("page:"));
  if (g_str_has_prefix (words, "interactions#"))
    return parse_looked_up (words + strlen ("interactions#"));

  for (gsize i = 0; i < G_N_ELEMENTS (words_of_kind); i++)
    if (g_str_equal (words, words_of_kind[i].word))
      return place_new (words_of_kind[i].kind, NULL, NULL);
  return NULL;
}

StillaLocation *
stilla_location_copy (const StillaLocation *self)
{
  return place_new (self->kind, self->id, self->anchor);
}

void
stilla_location_free (StillaLocation *self)
{
  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->anchor, g_free);
  g_free (self);
}

char *
stilla_location_to_string (const StillaLocation *self)
{
  if (self->kind == STILLA_LOCATION_PAGE)
    return g_strconcat ("page:", self->id, self->anchor != NULL ? "#" : NULL, self->anchor, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (words_of_kind); i++)
    if (words_of_kind[i].kind == self->kind)
      return g_strconcat (words_of_kind[i].word, self->anchor != NULL ? "#" : NULL, self->anchor, NULL);
  g_assert_not_reached ();
}

gboolean
stilla_location_equal (const StillaLocation *self, const StillaLocation *other)
{
  return self->kind == other->kind && g_strcmp0 (self->id, other->id) == 0;
}

gboolean
stilla_location_is_of_plan (const StillaLocation *self)
{
  return self->kind >= STILLA_LOCATION_PLAN && self->kind <= STILLA_LOCATION_PLAN_FILES;
}
