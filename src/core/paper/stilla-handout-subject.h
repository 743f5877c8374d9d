/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/content/stilla-rendition.h"
#include "core/paper/stilla-handout-order.h"
#include "core/safety/stilla-circumstances.h"
#include "core/schedule/stilla-plan.h"

G_BEGIN_DECLS

#define STILLA_PAPER_ERROR (stilla_paper_error_quark ())
GQuark stilla_paper_error_quark (void);

typedef enum {
  STILLA_PAPER_ERROR_NO_PAGE,    /* the guide has no such page */
  STILLA_PAPER_ERROR_NO_PLAN,    /* a part needs a plan, and there is none */
  STILLA_PAPER_ERROR_NO_CHANGES, /* a part needs two versions of a plan */
} StillaPaperError;

/* What a handout is about: the guide, and what one person wrote down. Borrowed values, for one call. */
typedef struct {
  StillaBundle *bundle;
  const char *region;                 /* (nullable): of doses.xml; NULL: the lowest limit counts */
  const GDate *today;                 /* what ended before it is left out */
  StillaPlan *plan;                   /* (nullable) */
  StillaCircumstances *circumstances; /* (nullable): nothing else was written down */
  const char *person;                 /* (nullable): whose plan it is */
  const GDate *week;                  /* (nullable): its first day; NULL: the Monday of the week of today */
  StillaRendition *difference;        /* (nullable): what changed between two versions of the plan */
  StillaRendition *week_page;         /* (nullable): the week with its answers; NULL: from the plan alone */
  const char *const *question_pages;  /* (nullable): pages whose questions are asked; NULL or none: those of
                                         the first page of the guide */
} StillaHandoutSubject;

/**
 * stilla_handout_render:
 * @language: (nullable): of the reader; %NULL: that of the guide
 *
 * Makes one part of a handout. What the person wrote down is marked as a draft while a "Stop" or an "Ask
 * first" is open.
 *
 * Returns: (transfer full) (nullable): the page, or %NULL with a STILLA_PAPER_ERROR and one sentence that
 * says what is missing and what to do
 */
StillaRendition *stilla_handout_render (const StillaHandoutSubject *subject,
                                        const StillaHandoutPart *part,
                                        const char *language,
                                        GError **error);

G_END_DECLS
