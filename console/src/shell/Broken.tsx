import {Component, type ReactNode} from 'react';
import {language} from '../words/language.ts';

const SAYS = {
  en: {text: 'This page can’t be shown. The program may have been started anew with another version: load the page again.', load: 'Load again'},
  zh: {text: '本页无法显示。程序可能已更换版本，请重新加载。', load: '重新加载'},
};

/** Shows what to do where a page broke, in place of an empty one. */
export class Broken extends Component<{children: ReactNode}, {message: string | null}> {
  override state = {message: null as string | null};

  static getDerivedStateFromError(error: unknown) {
    return {message: error instanceof Error ? error.message : String(error)};
  }

  override render() {
    const {message} = this.state;
    if (message === null) return this.props.children;
    const says = SAYS[language.get()];
    return <div className="problem" role="alert">
      <p>{says.text}</p>
      <p><code>{message}</code></p>
      <button type="button" onClick={() => location.reload()}>{says.load}</button>
    </div>;
  }
}
