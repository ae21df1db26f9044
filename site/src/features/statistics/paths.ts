import type { Language } from '../../../../shared/kernel/texts.ts';
import { seriesById, seriesOfTopic } from '../../../../shared/statistics/catalogue.ts';
import type { Series } from '../../../../shared/statistics/codec.ts';
import { TOPICS, type Topic } from '../../../../shared/statistics/topics.ts';
import { languagePaths } from '../../i18n/languages.ts';

type Path = `/${string}/`;

export const STATISTICS: Path = '/statistics/';
export const SOURCES: Path = '/statistics/sources/';
export const topicPath = (topic: Topic): Path => `/statistics/${topic}/`;
export const seriesPath = ({ topic, id }: Series): Path => `/statistics/${topic}/${id}/`;
/** By id, for the lists of the documents; an id that is none stops the build. */
export function pathOfId(id: string): Path {
  const series = seriesById(id);
  if (!series) throw new Error(`no such series: ${id}`);
  return seriesPath(series);
}

export const jsonAddress = (id: string) => `/api/statistics/${id}`;
export const csvAddress = (id: string, language: Language) =>
  `/api/statistics/${id}/export?format=csv&lang=${language}`;

/** One page per topic and language. */
export const topicPaths = () =>
  languagePaths().flatMap(({ params, props }) =>
    TOPICS.map((topic) => ({ params: { ...params, topic }, props: { ...props, topic } })),
  );

/** One page per series and language: an address to cite. */
export const seriesPaths = () =>
  topicPaths().flatMap(({ params, props }) =>
    seriesOfTopic(props.topic).map((series) => ({
      params: { ...params, series: series.id },
      props: { ...props, series },
    })),
  );
