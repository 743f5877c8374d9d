/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Emits ::woke when the computer comes back from sleep, where the system tells. */
#define STILLA_TYPE_SLEEP_WATCH (stilla_sleep_watch_get_type ())
G_DECLARE_FINAL_TYPE (StillaSleepWatch, stilla_sleep_watch, STILLA, SLEEP_WATCH, GObject)

StillaSleepWatch *stilla_sleep_watch_new (void);

G_END_DECLS
