/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Open every page of the guide in a window, several times over, and say how long the main loop is busy until
 * the page is on the screen, and how long its longest single turn is while the rest of the page follows. The
 * time of the thread is told too, since a busy machine lets the loop wait. */

#include "app/stilla-app-resources.h"
#include "app/stilla-window.h"
#include "core/base/stilla-resources.h"

#include <stdio.h>
#include <time.h>

#define ROUNDS 5
#define REST_MILLISECONDS 800

enum {
  FIRST_FRAME,
  FIRST_FRAME_CPU,
  LONGEST_TURN,
  LONGEST_TURN_CPU,
  N_MEASURES,
};

static const char *const names[N_MEASURES] = {
  "to the first frame",
  "to the first frame, processor time",
  "longest turn of the loop",
  "longest turn of the loop, processor time",
};

typedef struct {
  StillaWindow *window;
  GArray *times[N_MEASURES]; /* (element-type gint64): microseconds */
  gint64 busy[N_MEASURES];   /* of the page that is being opened */
  gboolean painted;
} Bench;

static gint64
get_thread_time (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);
  return (gint64) now.tv_sec * G_USEC_PER_SEC + now.tv_nsec / 1000;
}

static void
account (Bench *self, gboolean was_painted, gint64 wall, gint64 cpu)
{
  if (!was_painted) {
    self->busy[FIRST_FRAME] += wall;
    self->busy[FIRST_FRAME_CPU] += cpu;
  }
  self->busy[LONGEST_TURN] = MAX (self->busy[LONGEST_TURN], wall);
  self->busy[LONGEST_TURN_CPU] = MAX (self->busy[LONGEST_TURN_CPU], cpu);
}

/* Turns in which nothing was to be done are not counted: a loop that sleeps is not busy. */
static void
turn (Bench *self)
{
  gboolean was_painted = self->painted;
  gint64 wall = g_get_monotonic_time ();
  gint64 cpu = get_thread_time ();

  if (g_main_context_iteration (NULL, FALSE))
    account (self, was_painted, g_get_monotonic_time () - wall, get_thread_time () - cpu);
  else
    g_usleep (200);
}

static void
rest (Bench *self)
{
  gint64 end = g_get_monotonic_time () + REST_MILLISECONDS * 1000;

  while (!self->painted || g_get_monotonic_time () < end)
    turn (self);
}

static void
open_page (Bench *self, const char *id)
{
  g_autoptr (StillaLocation) place = stilla_location_new_page (id, NULL);
  gint64 wall, cpu;

  memset (self->busy, 0, sizeof self->busy);
  self->painted = FALSE;
  wall = g_get_monotonic_time ();
  cpu = get_thread_time ();
  stilla_window_go (self->window, place);
  account (self, FALSE, g_get_monotonic_time () - wall, get_thread_time () - cpu);
  rest (self);
  for (int i = 0; i < N_MEASURES; i++)
    g_array_append_val (self->times[i], self->busy[i]);
  if (g_getenv ("BENCH_EACH_PAGE") != NULL)
    printf ("%-28s %6.2f ms  %6.2f ms\n", id, (double) self->busy[FIRST_FRAME_CPU] / 1000,
            (double) self->busy[LONGEST_TURN_CPU] / 1000);
}

static void
open_all (Bench *self, StillaBundle *bundle)
{
  const GPtrArray *sections = stilla_bundle_get_sections (bundle);

  for (guint i = 0; i < sections->len; i++) {
    const StillaSection *section = g_ptr_array_index (sections, i);

    for (guint k = 0; k < section->pages->len; k++)
      open_page (self, ((const StillaPageEntry *) g_ptr_array_index (section->pages, k))->id);
  }
}

static void
painted_cb (GdkFrameClock *clock, Bench *self)
{
  self->painted = TRUE;
}

static StillaBundle *
open_window (Bench *self)
{
  g_autoptr (StillaBundle) bundle = stilla_bundle_load_shipped (NULL);
  g_autoptr (GSettings) stored = g_settings_new (STILLA_SETTINGS_SCHEMA);
  g_autoptr (StillaSettings) settings = NULL;
  g_autoptr (StillaClock) clock = stilla_clock_new_system ();
  g_autoptr (StillaContext) context = NULL;

  g_settings_set_boolean (stored, "intended-use-shown", TRUE);
  settings = stilla_settings_new (stored, "C");
  context = stilla_context_new (bundle, settings, clock);
  self->window = stilla_window_new (NULL, context);
  gtk_widget_realize (GTK_WIDGET (self->window));
  g_signal_connect (gtk_widget_get_frame_clock (GTK_WIDGET (self->window)), "after-paint",
                    G_CALLBACK (painted_cb), self);
  gtk_window_present (GTK_WINDOW (self->window));
  rest (self);
  return g_steal_pointer (&bundle);
}

static int
compare (gconstpointer a, gconstpointer b)
{
  gint64 left = *(const gint64 *) a, right = *(const gint64 *) b;

  return left < right ? -1 : left > right;
}

static double
percentile (GArray *times, guint percent)
{
  return (double) g_array_index (times, gint64, (times->len - 1) * percent / 100) / 1000;
}

int
main (int argc, char *argv[])
{
  Bench self = { 0 };
  g_autoptr (GApplication) application = NULL;
  g_autoptr (StillaBundle) bundle = NULL;

  stilla_resources_register ();
  stilla_app_resources_register ();
  /* It brings the style sheets. */
  application = g_object_new (ADW_TYPE_APPLICATION, "application-id", "org.stilla.Bench", "flags",
                              G_APPLICATION_NON_UNIQUE, "resource-base-path", "/org/stilla/app", NULL);
  g_application_register (application, NULL, NULL);
  for (int i = 0; i < N_MEASURES; i++)
    self.times[i] = g_array_new (FALSE, FALSE, sizeof (gint64));
  bundle = open_window (&self);
  for (int i = 0; i < ROUNDS; i++)
    open_all (&self, bundle);
  printf ("open a page: %u times (bar: p95 16.7 ms)\n", self.times[0]->len);
  for (int i = 0; i < N_MEASURES; i++) {
    g_array_sort (self.times[i], compare);
    printf ("  %-42s p50 %5.1f ms, p95 %5.1f ms, most %5.1f ms\n", names[i], percentile (self.times[i], 50),
            percentile (self.times[i], 95), percentile (self.times[i], 100));
    g_array_unref (self.times[i]);
  }
  gtk_window_destroy (GTK_WINDOW (self.window));
  return 0;
}
