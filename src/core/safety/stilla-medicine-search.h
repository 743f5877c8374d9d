/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/safety/stilla-medicine-list.h"

G_BEGIN_DECLS

/* How a name of the guide fits what was typed, the best fit first. */
typedef enum {
  STILLA_MEDICINE_FIT_EXACT,
  STILLA_MEDICINE_FIT_WITH_TAIL, /* the name, then more: "500 mg tablets"; what follows is not looked up */
  STILLA_MEDICINE_FIT_BEGINNING, /* what was typed begins the name */
  STILLA_MEDICINE_FIT_NEAR,      /* one letter off: a question to the user, never an answer */
} StillaMedicineFit;

/* A name of the guide that fits. Everything belongs to the list. */
typedef struct {
  const char *name;               /* generic or brand, as the guide writes it */
  const char *generic;            /* of a brand, what it is a brand of; NULL of a generic name */
  const StillaMedicine *medicine; /* its first entry in the guide */
  const GArray *matches;          /* (element-type StillaMedicineMatch): as stilla_medicine_list_find() */
  StillaMedicineFit fit;
} StillaMedicineResult;

/**
 * stilla_medicine_list_search:
 * @typed: what somebody typed so far
 * @limit: the most results to return; 0 for all
 *
 * Each name is one result, however many rules it stands in. Near names come only when no other fits. When
 * what was typed lies within one letter of a name whose rules are not those of the first result, there is no
 * result at all: the guide does not guess between medicines.
 *
 * Returns: (transfer full) (element-type StillaMedicineResult): the best first, among beginnings the shortest
 * name; empty when nothing fits
 */
GArray *stilla_medicine_list_search (const StillaMedicineList *self, const char *typed, guint limit);

/**
 * stilla_medicine_list_dup_nearest:
 * @typed: a name as typed, in full
 *
 * Returns: (transfer full) (nullable): the one name that @typed misspells, or begins with before a strength
 * or other words, or the first that goes on after its last word; %NULL when @typed is in the guide, when no
 * name is near, or names with other rules are just as near
 */
char *stilla_medicine_list_dup_nearest (const StillaMedicineList *self, const char *typed);

G_END_DECLS
