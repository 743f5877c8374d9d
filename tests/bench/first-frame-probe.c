/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Loaded before a GTK program: says how long its first frame took and how much memory it holds a moment
 * later, then ends it. The same probe sits in Stilla and in the bare window, so both are measured alike. */

#include <dlfcn.h>
#include <gtk/gtk.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

void gtk_window_present (GtkWindow *window);

static double
milliseconds_now (void)
{
  struct timespec now;

  clock_gettime (CLOCK_MONOTONIC, &now);
  return (double) now.tv_sec * 1e3 + (double) now.tv_nsec / 1e6;
}

static long
proportional_kib (void)
{
  FILE *file = fopen ("/proc/self/smaps_rollup", "r");
  char line[256];
  long kib = 0;

  while (file != NULL && fgets (line, sizeof line, file) != NULL)
    if (strncmp (line, "Pss:", 4) == 0)
      kib = strtol (line + 4, NULL, 10);
  if (file != NULL)
    fclose (file);
  return kib;
}

static gboolean
report_memory_cb (gpointer data)
{
  printf ("pss_kib=%ld\n", proportional_kib ());
  fflush (stdout);
  _exit (0);
}

static void
after_paint_cb (GdkFrameClock *clock, gpointer data)
{
  static gboolean reported;

  if (reported)
    return;
  reported = TRUE;
  printf ("first_frame_ms=%.1f\n", milliseconds_now () - atof (getenv ("PROBE_STARTED_MS")));
  g_timeout_add (1500, report_memory_cb, NULL);
}

void
gtk_window_present (GtkWindow *window)
{
  void (*present) (GtkWindow *) = (void (*) (GtkWindow *)) dlsym (RTLD_NEXT, "gtk_window_present");

  gtk_widget_realize (GTK_WIDGET (window));
  g_signal_connect (gtk_widget_get_frame_clock (GTK_WIDGET (window)), "after-paint",
                    G_CALLBACK (after_paint_cb), NULL);
  present (window);
}
