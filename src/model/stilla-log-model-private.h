/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/stilla-log-model.h"

G_BEGIN_DECLS

/* stilla-log-model.c: the list; -read.c: what is asked of the file for it. */

#define STILLA_LOG_PAGE_ENTRIES 30 /* what fills a screen: an emptier time is read in longer steps */

struct _StillaLogModel {
  GObject parent_instance;

  StillaPlanner *planner;
  StillaClock *clock;
  GPtrArray *entries;  /* (element-type StillaLogEntry) */
  gint64 person_id;    /* whose it is; 0: nothing was read yet */
  GDate first;         /* the first day that there is anything of; not valid: none */
  GDate oldest;        /* the first day that is shown */
  guint wanted;        /* how many entries to reach before it rests */
  char *words;         /* "": not searching */
  char *failure;       /* (nullable) */
  GCancellable *going; /* what is being read; NULL: nothing */
  gboolean is_stale;   /* something changed meanwhile */
  gboolean found_more;
};

/* Shows @entries in the place of what is shown. Takes @entries. */
void _stilla_log_model_show (StillaLogModel *self, GPtrArray *entries);
/* Says that what was asked for was read, or why not. @error: (nullable) */
void _stilla_log_model_finish (StillaLogModel *self, const GError *error);

/* Asks for what is looked for, or for all days that are shown; what was asked before is no longer wanted. */
void _stilla_log_model_read (StillaLogModel *self);
/* Asks for the days before those that are shown. */
void _stilla_log_model_read_earlier (StillaLogModel *self);
gboolean _stilla_log_model_has_earlier (StillaLogModel *self);

G_END_DECLS
