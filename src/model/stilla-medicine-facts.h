/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/content/stilla-rendition.h"
#include "core/safety/stilla-medicine-search.h"

G_BEGIN_DECLS

/* What the guide has of one name, in short and ready to show. */
typedef struct {
  gboolean is_listed; /* FALSE: nobody could look it up, and nothing below counts */
  char *generic;      /* (nullable): of a brand, what it is a brand of */
  StillaLevel level;  /* of its worst rule */
  char *status;       /* the meaning of the level, or that it is not checked and what to do */
  gboolean has_gap;   /* hours can be shown: a gap is published, or no gap helps */
  gboolean counts;    /* it holds magnesium itself */
} StillaMedicineFacts;

/** stilla_medicine_facts_new: @reader: for whom the guide speaks. Returns: (transfer full) */
StillaMedicineFacts *
stilla_medicine_facts_new (const StillaMedicineList *list, const char *name, const StillaReader *reader);
void stilla_medicine_facts_free (StillaMedicineFacts *self);

/** stilla_medicine_facts_dup_page: Returns: (transfer full) (nullable): all that the guide says of @name;
 * %NULL when it is not in the guide */
StillaRendition *stilla_medicine_facts_dup_page (const StillaMedicineList *list,
                                                 const char *name,
                                                 StillaBundle *bundle,
                                                 const StillaReader *reader);

/* What a search for a name brings, ready to show. */
typedef struct {
  GArray *results;   /* (element-type StillaMedicineResult): names that fit; never a guess */
  gboolean has_more; /* there are others: more letters are needed */
  gboolean is_whole; /* the first of them is what was typed, not a part of it */
  char *not_found;   /* (nullable): that nothing fits, with what to do */
  char *nearest;     /* (nullable): the name that may have been meant */
} StillaMedicineLookup;

/** stilla_medicine_lookup_new: @typed: what was typed so far. Returns: (transfer full) */
StillaMedicineLookup *
stilla_medicine_lookup_new (const StillaMedicineList *list, const char *typed, const StillaReader *reader);
void stilla_medicine_lookup_free (StillaMedicineLookup *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StillaMedicineFacts, stilla_medicine_facts_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (StillaMedicineLookup, stilla_medicine_lookup_free)

G_END_DECLS
