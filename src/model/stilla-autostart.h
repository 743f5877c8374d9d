/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The entry that starts Stilla at login, in the background, without a window. */

#define STILLA_AUTOSTART_ERROR (stilla_autostart_error_quark ())
GQuark stilla_autostart_error_quark (void);

/* Every message is one plain sentence. */
typedef enum {
  STILLA_AUTOSTART_ERROR_FOREIGN, /* somebody else's entry stands there; it was not touched */
  STILLA_AUTOSTART_ERROR_FAILED,  /* the disk, or the desktop, refused */
} StillaAutostartError;

/**
 * stilla_autostart_write:
 * @folder: of the entries, "~/.config/autostart"; made when it is missing
 *
 * Writes the entry, or removes it. One that Stilla did not write is left alone. Waits for the disk.
 */
gboolean stilla_autostart_write (const char *folder, gboolean is_on, GError **error);

/** stilla_autostart_set_async: Does that for this person; inside a sandbox it asks the desktop to. */
void stilla_autostart_set_async (gboolean is_on, GAsyncReadyCallback callback, gpointer data);
gboolean stilla_autostart_set_finish (GAsyncResult *result, GError **error);

G_END_DECLS
