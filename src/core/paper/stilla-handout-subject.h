/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/content/stilla-rendition.h"
#include "core/paper/stilla-handout-order.h"
#include "core/safety/stilla-circumstances.h"
#include "core/schedule/stilla-plan.h"

G_BEGIN_DECLS

/* What a handout is about. All of it is borrowed. */
typedef struct {
  StillaBundle *bundle;
  const char *region; /* nullable: the lowest limit counts */
  const GDate *today;
  StillaPlan *plan;                   /* nullable */
  StillaCircumstances *circumstances; /* nullable */
  const char *person;                 /* nullable */
  const GDate *week;                  /* nullable: the week of today */
  StillaRendition *difference;        /* nullable */
  StillaRendition *week_page;         /* nullable: the week with the answers that were given */
} StillaHandoutSubject;

/**
 * stilla_handout_render:
 * @language: a language that the guide is written in
 *
 * Returns: (transfer full) (nullable): @part for a reader of @language, or %NULL with an error that says what
 * is missing
 */
StillaRendition *stilla_handout_render (const StillaHandoutSubject *subject,
                                        const StillaHandoutPart *part,
                                        const char *language,
                                        GError **error);

G_END_DECLS
