/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/paper/stilla-handout-order.h"

G_BEGIN_DECLS

/* The file in the data folder. */
#define STILLA_HANDOUT_SETS_FILE "handout-sets.conf"
#define STILLA_HANDOUT_SET_MAX_NAME 60 /* letters */
#define STILLA_HANDOUT_SETS_MAX 100

#define STILLA_HANDOUT_SETS_ERROR (stilla_handout_sets_error_quark ())
GQuark stilla_handout_sets_error_quark (void);

/* The message of each is a sentence that says what to do. */
typedef enum {
  STILLA_HANDOUT_SETS_ERROR_NAME, /* no name for a set */
  STILLA_HANDOUT_SETS_ERROR_FULL, /* there are enough */
  STILLA_HANDOUT_SETS_ERROR_FILE, /* the file holds something else, or cannot be read */
} StillaHandoutSetsError;

/* A handout that was kept under a name: what is in it and how it is printed, never for whom or when. */
typedef struct {
  char *name;
  StillaHandoutOrder *order;
} StillaHandoutSet;

/* All of them, in the order in which they were kept. */
typedef struct {
  GPtrArray *sets; /* (element-type StillaHandoutSet) */
} StillaHandoutSets;

StillaHandoutSets *stilla_handout_sets_new (void);
StillaHandoutSets *stilla_handout_sets_copy (const StillaHandoutSets *self);
void stilla_handout_sets_free (StillaHandoutSets *self);

/**
 * stilla_handout_sets_read:
 * @path: a file that need not be there
 *
 * Returns: (transfer full) (nullable): the sets; %NULL with STILLA_HANDOUT_SETS_ERROR_FILE when anything in
 * the file is not as this program writes it, so that nothing of it is lost
 */
StillaHandoutSets *stilla_handout_sets_read (const char *path, GError **error);
/** stilla_handout_sets_write: Writes all of them, for nobody else to read. The folder is made when there is
 * none. */
gboolean stilla_handout_sets_write (const StillaHandoutSets *self, const char *path, GError **error);

/** stilla_handout_sets_find: @name: whatever its case and the spaces around it. Returns: (transfer none)
 * (nullable) */
const StillaHandoutSet *stilla_handout_sets_find (const StillaHandoutSets *self, const char *name);

/** stilla_handout_sets_put: Keeps @order under @name, in the place of a set of that name. Returns: FALSE with
 * STILLA_HANDOUT_SETS_ERROR_NAME or _FULL */
gboolean stilla_handout_sets_put (StillaHandoutSets *self,
                                  const char *name,
                                  const StillaHandoutOrder *order,
                                  GError **error);
/** stilla_handout_sets_remove: Returns: whether there was one */
gboolean stilla_handout_sets_remove (StillaHandoutSets *self, const char *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StillaHandoutSets, stilla_handout_sets_free)

G_END_DECLS
