/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/safety/stilla-medicine-list.h"
#include "core/safety/stilla-medicine-name.h"

G_BEGIN_DECLS

/* A generic name or a brand, in all the rules that hold of it. */
typedef struct {
  const char *spelling;           /* as the guide writes it */
  const StillaMedicine *medicine; /* the first with this name or brand */
  StillaMedicineName *name;
  GArray *matches; /* (element-type StillaMedicineMatch), in the order of their rules */
  char *rules;     /* the class: the ids of the rules, in order, each once; the same text for the same set */
} StillaListedMedicine;

struct _StillaMedicineList {
  StillaBundle *bundle; /* the rules borrow from it */
  GPtrArray *interactions;
  GPtrArray *conditions;
  GPtrArray *listed;   /* (element-type StillaListedMedicine): the shortest name first, then by spelling */
  GHashTable *by_name; /* folded name to StillaListedMedicine */
};

G_END_DECLS
