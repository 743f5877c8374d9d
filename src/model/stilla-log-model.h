/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/stilla-planner.h"

G_BEGIN_DECLS

/* What was recorded for the person who is shown, the latest day first: a GListModel of StillaLogEntry. It is
 * read page by page, as it is looked at: ten years open as fast as one week. Or what was found in it. Emits
 * ::looked when something was read, or could not be. */
#define STILLA_TYPE_LOG_MODEL (stilla_log_model_get_type ())
G_DECLARE_FINAL_TYPE (StillaLogModel, stilla_log_model, STILLA, LOG_MODEL, GObject)

StillaLogModel *stilla_log_model_new (StillaPlanner *planner, StillaClock *clock);

/** stilla_log_model_load_more: Reads the days before those that are shown; does nothing while that is under
 * way, or when there are none. */
void stilla_log_model_load_more (StillaLogModel *self);

/** stilla_log_model_search: @words: as typed; "": everything is shown again */
void stilla_log_model_search (StillaLogModel *self, const char *words);

/** stilla_log_model_is_loading: Returns: whether something is being read */
gboolean stilla_log_model_is_loading (StillaLogModel *self);
/** stilla_log_model_has_more: Returns: whether there are earlier days, or more was found than is shown */
gboolean stilla_log_model_has_more (StillaLogModel *self);
/** stilla_log_model_get_failure: Returns: (transfer none) (nullable): why it could not be read, a sentence */
const char *stilla_log_model_get_failure (StillaLogModel *self);

G_END_DECLS
