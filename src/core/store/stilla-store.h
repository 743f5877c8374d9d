/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/schedule/stilla-intake.h"
#include "core/schedule/stilla-plan.h"
#include "core/store/stilla-db.h"

G_BEGIN_DECLS

/* Where a person's plan and answers are kept. Synchronous; belongs to the thread that opened it. */
typedef struct _StillaStore StillaStore;

typedef enum {
  STILLA_STORE_READY,
  STILLA_STORE_NEWER,       /* made by a newer program: it can be read, not changed */
  STILLA_STORE_LOCKED,      /* the folder or the file cannot be written to */
  STILLA_STORE_NOT_UPDATED, /* an update of the file failed; it is as it was */
} StillaStoreState;

/**
 * stilla_store_open:
 * @folder: made when it is missing, readable by nobody else
 * @today: for the names of files that are set aside
 * @steps: (element-type utf8) (nullable): the steps of the schema; %NULL: the ones the program carries
 *
 * Opens "plans.db" in @folder and makes it when there is none. A file of another program is refused
 * untouched. A damaged one is renamed and kept, and an empty one started. Ignores SIGXFSZ from then on, so
 * that a limit on file sizes is an error and not the end of the program.
 */
StillaStore *
stilla_store_open (const char *folder, const GDate *today, const GPtrArray *steps, GError **error);
/** stilla_store_open_in_memory: Opens an empty store that is gone once it is freed: nothing of it ever
 * reaches a disk. */
StillaStore *stilla_store_open_in_memory (GError **error);
void stilla_store_free (StillaStore *self);

StillaStoreState stilla_store_get_state (const StillaStore *self);
/** stilla_store_get_set_aside: Returns: (transfer none) (nullable): where the damaged file is now */
const char *stilla_store_get_set_aside (const StillaStore *self);
/** stilla_store_dup_notice: Returns: (transfer full) (nullable): one plain sentence when the reader has to
 * know something about the file */
char *stilla_store_dup_notice (const StillaStore *self);

/** stilla_store_get_data_version: @out: (out): a number that is another one when another program changed the
 * file since it was asked for last */
gboolean stilla_store_get_data_version (StillaStore *self, gint64 *out, GError **error);

/** stilla_store_load_plan: Returns: (transfer full) (nullable): everything that is kept for @person_id, ended
 * or not */
StillaPlan *stilla_store_load_plan (StillaStore *self, gint64 person_id, GError **error);
/** stilla_store_save_plan: Adds what is new in @plan and ends what it ends, in one transaction. Nothing else
 * of what is kept can change. */
gboolean stilla_store_save_plan (StillaStore *self, gint64 person_id, const StillaPlan *plan, GError **error);

/**
 * stilla_store_record:
 * @answer: its revision is ignored
 *
 * Adds an answer; when the dose of that day is answered, the new one supersedes it. The same answer again
 * (state, amount and note), and undoing nothing, add nothing.
 */
gboolean stilla_store_record (StillaStore *self, const StillaIntake *answer, GError **error);

/** stilla_store_load_answers: Returns: (transfer full) (nullable) (element-type StillaIntake): the answers of
 * @person_id that stand for the days @from to @to, without the ones that were taken back */
GPtrArray *stilla_store_load_answers (StillaStore *self,
                                      gint64 person_id,
                                      const GDate *from,
                                      const GDate *to,
                                      GError **error);
/** stilla_store_load_log: Returns: (transfer full) (nullable) (element-type StillaIntake): every answer of
 * @person_id for the days @from to @to, also what was superseded or taken back, by day, dose and revision */
GPtrArray *stilla_store_load_log (StillaStore *self,
                                  gint64 person_id,
                                  const GDate *from,
                                  const GDate *to,
                                  GError **error);
/** stilla_store_load_history: Returns: (transfer full) (nullable) (element-type StillaIntake): every answer
 * ever given to one dose of one day, the earliest first */
GPtrArray *
stilla_store_load_history (StillaStore *self, const char *dose_id, const GDate *date, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StillaStore, stilla_store_free)

G_END_DECLS
