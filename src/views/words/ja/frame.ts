/** What the frame around every page says: top bar, audience, run, dialogs, notices. */
export const frameWords = {
  top: {
    toLibrary: 'まなびば 事例の一覧へ',
    study: '検討',
    rename: '検討の名前',
    renameTitle: '検討の名前を変える',
    saveFile: 'ファイルに保存',
    saveOwn: '自分用に保存（すべて入る）',
    saveCopy: 'ほかの人に渡す写しを保存…',
    openFile: 'ファイルを開く',
    backToLibrary: '事例の一覧へ',
    singleKeys: '1〜6・P・A・Tのキー操作を使う',
    saving: '保存中…',
    saved: (time: string) => `保存済み ${time}`,
    notSaved: '保存できません',
    notSavedYet: '保存を待っています',
    undo: (label: string) => `もとに戻す${label && `（${label}）`}`,
    redo: (label: string) => `やり直す${label && `（${label}）`}`,
  },

  audience: {
    viewer: '見せる相手',
    ourselves: '自分たちだけ',
    others: 'ほかの人',
    hidden: (threshold: string) =>
      `ほかの人に見せる画面です。${threshold}人未満の児童生徒の数と、内部検討用の値を出していません。`,
    hiddenInternal:
      'ほかの人に見せる画面です。内部検討用の値を出していません。少ない人数は出しています。',
    refused:
      'この図は、示さない人数が分かってしまうので、ファイルにできません。見てよい相手なら「少ない人数の扱い」で確かめてください。',
    understood: '閉じる',
    back: '自分たちだけに戻す',
    withheld: '非公開',
    copy: 'ほかの人に渡す写し',
    copySuffix: '（写し）',
    copyInternal: (count: string) =>
      `内部検討用の前提${count}件は、値も理由も出典も入れません。受け取った人の画面では、ライブラリの値で計算します。`,
    copyNoInternal: '内部検討用に変えた前提はありません。',
    copyCounts: (towns: string) =>
      `少ない不登校の人数（${towns}市町村）は、小・中の合計にします。合計も少なければ入れず、全国の割合で置きかえます。`,
    copyDiffers: '受け取った人の結果は、この画面とちがうことがあります。写しを開くと、そう出ます。',
    copySame: '受け取った人の結果は、この画面と同じになります。',
    copyWords:
      '題名、説明、案の名前、理由に自分で書いた文は、そのまま入ります。渡す前に読み返してください。',
    saveCopy: '写しを保存',
    smallCounts: '少ない人数の扱い',
    threshold: '示さない人数の境',
    below: '人未満',
    smallCountsHelp:
      '図と表のファイル、印刷、ほかの人に見せる画面では、これより少ない児童生徒の数を示しません。差し引きで分かる数も示しません。',
    maySee: '見せる相手が少ない人数も見てよいことを、確かめた',
    maySeeHelp:
      '印をつけると、少ない人数もそのまま出ます。確かめたことは検討に残り、ページの下に出ます。',
    change: 'この扱いにする',
    changed: '少ない人数の扱い',
    footer: '少ない人数',
    footerShown: '見せてよいと確かめたので示す',
    footerMasked: (threshold: string) => `${threshold}人未満は示さない`,
  },

  run: {
    coarse: (replications: string) => `速報 ${replications}回`,
    done: (replications: string) => `${replications}回 計算済み`,
    running: (done: string, total: string) => `計算中 ${done}／${total}回`,
    held: (replications: string) => `${replications}回ずつ計算中`,
    stop: '中止',
    stale: '前の結果を表示中',
    stopped: (done: string) => `${done}回で中止`,
    compute: '計算する',
    failed: '計算が止まりました',
    again: 'もう一度',
    healed: '計算の一部をやり直しました',
    first: '最初の250回を計算中',
    waiting: 'まだ計算していません',
  },

  dialog: {
    badFile: (name: string) => `「${name}」は開けません`,
    badFileKept: 'いま開いている検討はそのままです。',
    badFileCount: (count: string) => `直すところが${count}か所あります。`,
    badFileMore: (count: string) => `ほか${count}か所`,
    place: '場所',
    understood: '閉じる',
  },

  notice: {
    forbidden:
      'このブラウザーには保存できません（プライベートウィンドウなど）。閉じる前にファイルに保存してください。',
    full: 'ブラウザーの保存場所がいっぱいです。閉じる前にファイルに保存してください。',
    saveFile: 'ファイルに保存',
    crashed: '画面の一部が止まりました。入力した内容は残っています。',
    reload: '読み込み直す',
    newer: (time: string) =>
      `別のタブで、この検討が変わりました（${time}）。選ばなかったほうも、版に残ります。`,
    takeNewer: '別のタブの内容にする',
    keepOwn: 'この画面の内容を続ける',
    shared: 'この検討は別のタブでも開いています。片方で変えると、もう片方に知らせます。',
    restored: (name: string) => `「${name}」にもどしました。その前の内容は「版」に残してあります。`,
    recoveredStudy: '前に閉じたとき保存が間に合わなかった変更を、取りもどしました。',
    recoveredVersion:
      '前に閉じたとき保存が間に合わなかった変更は、「版」に残してあります。ほかのタブで先へ進んでいたためです。',
    versionRefused:
      'このブラウザーに版を残せません。場所がいっぱいか、禁じられています。ファイルに保存してください。',
    close: '閉じる',
  },
}
