<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja_JP" sourcelanguage="en_GB">
<context>
    <name>mirror</name>
    <message>
        <source>Step in front of me</source>
        <extracomment>screen idle.headline</extracomment>
        <translation>前に立ってください</translation>
    </message>
    <message>
        <source>I count your repetitions and help with your form</source>
        <extracomment>screen idle.hint</extracomment>
        <translation>回数を数えて、フォームをサポートします</translation>
    </message>
    <message>
        <source>I see nothing: the camera is gone</source>
        <extracomment>screen idle.no_camera</extracomment>
        <translation>カメラが見つからず、何も見えません</translation>
    </message>
    <message>
        <source>Plug it in, or choose another one: Trainer, Camera</source>
        <extracomment>screen idle.no_camera_hint</extracomment>
        <translation>接続するか、別のカメラを選んでください：トレーナー → カメラ</translation>
    </message>
    <message>
        <source>Nothing is filmed unless you want it</source>
        <extracomment>screen idle.foot</extracomment>
        <translation>希望しないかぎり録画はしません</translation>
    </message>
    <message>
        <source>Start</source>
        <extracomment>screen idle.touch, screen next.start</extracomment>
        <translation>スタート</translation>
    </message>
    <message>
        <source>The last session was cut short. What was seen of it is kept.</source>
        <extracomment>screen idle.recovered</extracomment>
        <translation>前回のセッションは途中で終わりました。見えた分は保存してあります。</translation>
    </message>
    <message>
        <source>Welcome. Which camera is it?</source>
        <extracomment>screen first.camera</extracomment>
        <translation>ようこそ。どのカメラを使いますか？</translation>
    </message>
    <message>
        <source>Touch one: its picture is behind these words. It should see somebody whole, 2 to 3 m away</source>
        <extracomment>screen first.camera_hint</extracomment>
        <translation>1つタッチしてください。その映像が後ろに映ります。2〜3m先の人の全身が映るものを選びます</translation>
    </message>
    <message>
        <source>I see no camera. Plug one in: it appears here by itself</source>
        <extracomment>screen first.no_camera</extracomment>
        <translation>カメラが見つかりません。接続すると自動で表示されます</translation>
    </message>
    <message>
        <source>Is everything well?</source>
        <extracomment>screen first.health</extracomment>
        <translation>準備は整っていますか？</translation>
    </message>
    <message>
        <source>I am looking …</source>
        <extracomment>screen first.looking</extracomment>
        <translation>確認しています…</translation>
    </message>
    <message>
        <source>All is well</source>
        <extracomment>screen first.well</extracomment>
        <translation>問題ありません</translation>
    </message>
    <message>
        <source>This is not as it should be. Red stops me; the rest can wait</source>
        <extracomment>screen first.complaints</extracomment>
        <translation>直すところがあります。赤は動作に必要、ほかは後でもかまいません</translation>
    </message>
    <message>
        <source>A PIN for the trainer</source>
        <extracomment>screen first.pin</extracomment>
        <translation>トレーナーのPIN</translation>
    </message>
    <message>
        <source>It opens sessions, settings, camera and calibration. Without one nobody gets in</source>
        <extracomment>screen first.pin_hint</extracomment>
        <translation>セッション、設定、カメラ、キャリブレーションを開くためのPINです。ないと誰も入れません</translation>
    </message>
    <message>
        <source>Set the PIN</source>
        <extracomment>screen first.set_pin</extracomment>
        <translation>PINを決める</translation>
    </message>
    <message>
        <source>Next</source>
        <extracomment>screen first.next</extracomment>
        <translation>次へ</translation>
    </message>
    <message>
        <source>Look again</source>
        <extracomment>screen first.again</extracomment>
        <translation>もう一度確認</translation>
    </message>
    <message>
        <source>Later</source>
        <extracomment>screen first.later</extracomment>
        <translation>あとで</translation>
    </message>
    <message>
        <source>The settings cannot be written: I shall ask again next time</source>
        <extracomment>screen first.not_written</extracomment>
        <translation>設定を保存できません。次回また確認します</translation>
    </message>
    <message>
        <source>Who are you?</source>
        <extracomment>screen who.title</extracomment>
        <translation>どなたですか？</translation>
    </message>
    <message>
        <source>Touch, or hold your hand on a tile</source>
        <extracomment>screen who.hint, screen choose.hint</extracomment>
        <translation>タッチするか、タイルに手をかざしてください</translation>
    </message>
    <message>
        <source>Guest</source>
        <extracomment>screen who.guest, screen trainer.guest, review list.guest</extracomment>
        <translation>ゲスト</translation>
    </message>
    <message>
        <source>start at once</source>
        <extracomment>screen who.guest_hint</extracomment>
        <translation>すぐに始める</translation>
    </message>
    <message>
        <source>Or show your code to the camera</source>
        <extracomment>screen who.scanning</extracomment>
        <translation>コードをカメラに見せてもOKです</translation>
    </message>
    <message>
        <source>Is that you, {name}?</source>
        <extracomment>screen who.sure</extracomment>
        <translation>{name}さんですか？</translation>
    </message>
    <message>
        <source>Yes, that is me</source>
        <extracomment>screen who.yes</extracomment>
        <translation>はい、そうです</translation>
    </message>
    <message>
        <source>No</source>
        <extracomment>screen who.no, screen workout.keep</extracomment>
        <translation>いいえ</translation>
    </message>
    <message>
        <source>I do not know this code</source>
        <extracomment>screen who.unknown_code</extracomment>
        <translation>このコードは登録されていません</translation>
    </message>
    <message>
        <source>What will you do?</source>
        <extracomment>screen choose.title</extracomment>
        <translation>何をしますか？</translation>
    </message>
    <message>
        <source>What will you do, {name}?</source>
        <extracomment>screen choose.title_named</extracomment>
        <translation>{name}さん、何をしますか？</translation>
    </message>
    <message>
        <source>Just start</source>
        <extracomment>screen choose.auto, screen workout.auto</extracomment>
        <translation>すぐに始める</translation>
    </message>
    <message>
        <source>I recognise it by myself</source>
        <extracomment>screen choose.auto_hint</extracomment>
        <translation>種目は自動で判別します</translation>
    </message>
    <message>
        <source>Legs</source>
        <extracomment>screen choose.group.legs, exercise inverted_row, exercise knee_push_up, exercise push_up, plan Legs</extracomment>
        <translation>脚</translation>
    </message>
    <message>
        <source>Chest and back</source>
        <extracomment>screen choose.group.body</extracomment>
        <translation>胸・背中</translation>
    </message>
    <message>
        <source>Arms</source>
        <extracomment>screen choose.group.arms, exercise jumping_jack</extracomment>
        <translation>腕</translation>
    </message>
    <message>
        <source>Core</source>
        <extracomment>screen choose.group.core</extracomment>
        <translation>体幹</translation>
    </message>
    <message>
        <source>Whole body</source>
        <extracomment>screen choose.group.move, screen stand.check.whole</extracomment>
        <translation>全身</translation>
    </message>
    <message>
        <source>More</source>
        <extracomment>screen choose.group.more, screen choose.more</extracomment>
        <translation>もっと見る</translation>
    </message>
    <message>
        <source>Back</source>
        <extracomment>screen choose.back, screen door.back, review head.back</extracomment>
        <translation>戻る</translation>
    </message>
    <message>
        <source>Stand where I can see you</source>
        <extracomment>screen stand.nobody</extracomment>
        <translation>見えるところに立ってください</translation>
    </message>
    <message>
        <source>Come closer</source>
        <extracomment>screen stand.closer</extracomment>
        <translation>もっと近づいてください</translation>
    </message>
    <message>
        <source>Step back, I want to see all of you</source>
        <extracomment>screen stand.back</extracomment>
        <translation>下がってください。全身を見せてください</translation>
    </message>
    <message>
        <source>A step to your left</source>
        <extracomment>screen stand.left</extracomment>
        <translation>左へ一歩</translation>
    </message>
    <message>
        <source>A step to your right</source>
        <extracomment>screen stand.right</extracomment>
        <translation>右へ一歩</translation>
    </message>
    <message>
        <source>I count you like this; sideways I see you better</source>
        <extracomment>screen stand.turn_side</extracomment>
        <translation>このままでも数えます。横向きだとよく見えます</translation>
    </message>
    <message>
        <source>I count you like this; facing me I see you better</source>
        <extracomment>screen stand.turn_front</extracomment>
        <translation>このままでも数えます。正面だとよく見えます</translation>
    </message>
    <message>
        <source>It is too dark here</source>
        <extracomment>screen stand.dark</extracomment>
        <translation>ここは暗すぎます</translation>
    </message>
    <message>
        <source>Please stand alone before me</source>
        <extracomment>screen stand.crowded</extracomment>
        <translation>1人で立ってください</translation>
    </message>
    <message>
        <source>Good. Stand still</source>
        <extracomment>screen stand.still</extracomment>
        <translation>OK、そのまま動かないで</translation>
    </message>
    <message>
        <source>Get ready</source>
        <extracomment>screen stand.go</extracomment>
        <translation>準備してください</translation>
    </message>
    <message>
        <source>I see you</source>
        <extracomment>screen stand.check.person</extracomment>
        <translation>確認できました</translation>
    </message>
    <message>
        <source>Distance</source>
        <extracomment>screen stand.check.distance</extracomment>
        <translation>距離</translation>
    </message>
    <message>
        <source>Facing</source>
        <extracomment>screen stand.check.view</extracomment>
        <translation>向き</translation>
    </message>
    <message>
        <source>Light</source>
        <extracomment>screen stand.check.light</extracomment>
        <translation>明るさ</translation>
    </message>
    <message>
        <source>Start now</source>
        <extracomment>screen stand.skip</extracomment>
        <translation>今すぐ開始</translation>
    </message>
    <message>
        <source>Set {set} of {sets}  ·  target {target}</source>
        <extracomment>screen workout.set</extracomment>
        <translation>セット {set}/{sets}  ·  目標 {target}</translation>
    </message>
    <message>
        <source>Set {set} of {sets}  ·  {target} s</source>
        <extracomment>screen workout.set_seconds, screen next.seconds</extracomment>
        <translation>セット {set}/{sets}  ·  {target} 秒</translation>
    </message>
    <message>
        <source>Set {set}</source>
        <extracomment>screen workout.set_open</extracomment>
        <translation>セット {set}</translation>
    </message>
    <message>
        <source>I am watching what you do</source>
        <extracomment>screen workout.watching</extracomment>
        <translation>動きを見ています</translation>
    </message>
    <message>
        <source>Do two, and I recognise it</source>
        <extracomment>screen workout.recognise</extracomment>
        <translation>2回動けば種目がわかります</translation>
    </message>
    <message>
        <source>This looks like: {title}</source>
        <extracomment>screen workout.looks_like</extracomment>
        <translation>{title}のようですね</translation>
    </message>
    <message>
        <source>Count that</source>
        <extracomment>screen workout.change</extracomment>
        <translation>これで数える</translation>
    </message>
    <message numerus="yes">
        <source>{title}, {count} already</source>
        <extracomment>screen workout.recognised</extracomment>
        <translation>
            <numerusform>{title}、もう{count}回</numerusform>
        </translation>
    </message>
    <message>
        <source>full</source>
        <extracomment>screen workout.full</extracomment>
        <translation>最大</translation>
    </message>
    <message>
        <source>start</source>
        <extracomment>screen workout.start, report curves.start</extracomment>
        <translation>開始</translation>
    </message>
    <message>
        <source>of {target}</source>
        <extracomment>screen workout.of</extracomment>
        <translation>/ {target}</translation>
    </message>
    <message numerus="yes">
        <source>reps</source>
        <extracomment>screen workout.reps</extracomment>
        <translation>
            <numerusform>回</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>seconds</source>
        <extracomment>screen workout.seconds, screen settings.unit.s</extracomment>
        <translation>
            <numerusform>秒</numerusform>
        </translation>
    </message>
    <message>
        <source>energy</source>
        <extracomment>screen workout.energy, screen set.energy, screen session.energy, screen energy.label, review trend.energy</extracomment>
        <translation>エネルギー</translation>
    </message>
    <message>
        <source>a repetition</source>
        <extracomment>screen workout.tempo, screen set.tempo</extracomment>
        <translation>1回あたり</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <extracomment>screen workout.tempo_value, review head.seconds, review strip.hold</extracomment>
        <translation>{seconds} 秒</translation>
    </message>
    <message>
        <source>set</source>
        <extracomment>screen workout.set_time</extracomment>
        <translation>セット</translation>
    </message>
    <message>
        <source>left</source>
        <extracomment>screen workout.left, review side.left, review chart.left, report curves.left</extracomment>
        <translation>左</translation>
    </message>
    <message>
        <source>right</source>
        <extracomment>screen workout.right, review side.right, review chart.right, report curves.right</extracomment>
        <translation>右</translation>
    </message>
    <message>
        <source>arms crossed: stop</source>
        <extracomment>screen workout.foot_stop</extracomment>
        <translation>腕を組む：終了</translation>
    </message>
    <message>
        <source>hand up: menu</source>
        <extracomment>screen workout.foot_menu</extracomment>
        <translation>手を上げる：メニュー</translation>
    </message>
    <message>
        <source>Not counted: {reason}</source>
        <extracomment>screen workout.not_counted, screen set.doubt, review doubt.text</extracomment>
        <translation>ノーカウント：{reason}</translation>
    </message>
    <message>
        <source>Target reached</source>
        <extracomment>screen workout.done</extracomment>
        <translation>目標達成！</translation>
    </message>
    <message>
        <source>Who does more?</source>
        <extracomment>screen together.race</extracomment>
        <translation>多くできるのは誰？</translation>
    </message>
    <message>
        <source>Each their own</source>
        <extracomment>screen together.own</extracomment>
        <translation>それぞれのペースで</translation>
    </message>
    <message>
        <source>Number {number}, who are you?</source>
        <extracomment>screen together.who</extracomment>
        <translation>{number}番の方、どなたですか？</translation>
    </message>
    <message>
        <source>up to {most} side by side</source>
        <extracomment>screen together.stand</extracomment>
        <translation>{most}人まで並べます</translation>
    </message>
    <message>
        <source>All done</source>
        <extracomment>screen together.done</extracomment>
        <translation>全員終了</translation>
    </message>
    <message>
        <source>Most repetitions</source>
        <extracomment>screen together.most_reps</extracomment>
        <translation>最多回数</translation>
    </message>
    <message>
        <source>Most energy</source>
        <extracomment>screen together.most_energy</extracomment>
        <translation>最多エネルギー</translation>
    </message>
    <message>
        <source>I follow you</source>
        <extracomment>screen state.following</extracomment>
        <translation>見ています</translation>
    </message>
    <message>
        <source>I count you. Too slow here to draw you</source>
        <extracomment>screen state.undrawn</extracomment>
        <translation>数えています。描画が追いつきません</translation>
    </message>
    <message>
        <source>Waking up</source>
        <extracomment>screen state.starting</extracomment>
        <translation>起動中</translation>
    </message>
    <message>
        <source>I see nobody</source>
        <extracomment>screen state.nobody</extracomment>
        <translation>誰もいません</translation>
    </message>
    <message>
        <source>I lost you, step back</source>
        <extracomment>screen state.lost, screen voice.lost</extracomment>
        <translation>見失いました。下がってください</translation>
    </message>
    <message>
        <source>Somebody is in the way</source>
        <extracomment>screen state.crowded</extracomment>
        <translation>誰かが前にいます</translation>
    </message>
    <message>
        <source>Too dark</source>
        <extracomment>screen state.dark</extracomment>
        <translation>暗すぎます</translation>
    </message>
    <message>
        <source>Camera gone</source>
        <extracomment>screen state.camera_gone</extracomment>
        <translation>カメラなし</translation>
    </message>
    <message>
        <source>One moment</source>
        <extracomment>screen state.engine_down</extracomment>
        <translation>少しお待ちください</translation>
    </message>
    <message>
        <source>The video has ended</source>
        <extracomment>screen state.ended</extracomment>
        <translation>動画が終わりました</translation>
    </message>
    <message>
        <source>Slower without the graphics card</source>
        <extracomment>screen state.slow</extracomment>
        <translation>グラフィックカードなしでは遅くなります</translation>
    </message>
    <message>
        <source>Not kept: the disk is full</source>
        <extracomment>screen state.no_room</extracomment>
        <translation>保存できません：ディスクがいっぱいです</translation>
    </message>
    <message>
        <source>Too slow here to judge your form. I go on counting</source>
        <extracomment>screen state.crawling</extracomment>
        <translation>遅くてフォームは判定できません。回数は数えます</translation>
    </message>
    <message>
        <source>Not kept: another mirror records into the same store</source>
        <extracomment>screen state.busy</extracomment>
        <translation>保存できません：別のミラーが同じ保存先に記録中です</translation>
    </message>
    <message>
        <source>Not kept: the store cannot be written</source>
        <extracomment>screen state.failed</extracomment>
        <translation>保存できません：保存先に書き込めません</translation>
    </message>
    <message>
        <source>not far enough</source>
        <extracomment>screen reason.too_shallow, report reason.too_shallow</extracomment>
        <translation>動きが小さい</translation>
    </message>
    <message>
        <source>too fast</source>
        <extracomment>screen reason.too_fast, report reason.too_fast</extracomment>
        <translation>速すぎ</translation>
    </message>
    <message>
        <source>too slow</source>
        <extracomment>screen reason.too_slow, report reason.too_slow</extracomment>
        <translation>遅すぎ</translation>
    </message>
    <message>
        <source>I could not see you</source>
        <extracomment>screen reason.limbs_not_visible, report reason.limbs_not_visible</extracomment>
        <translation>体が見えませんでした</translation>
    </message>
    <message>
        <source>I cannot see it from this side</source>
        <extracomment>screen reason.wrong_view, report reason.wrong_view</extracomment>
        <translation>この向きからは見えません</translation>
    </message>
    <message>
        <source>start from the beginning</source>
        <extracomment>screen reason.getting_into_position</extracomment>
        <translation>最初の姿勢から始めましょう</translation>
    </message>
    <message>
        <source>not all the way back</source>
        <extracomment>screen reason.half_way</extracomment>
        <translation>最後まで戻っていません</translation>
    </message>
    <message>
        <source>not finished</source>
        <extracomment>screen reason.unfinished</extracomment>
        <translation>途中で止まりました</translation>
    </message>
    <message>
        <source>a different movement</source>
        <extracomment>screen reason.not_this_exercise, report reason.not_this_exercise</extracomment>
        <translation>別の動きです</translation>
    </message>
    <message>
        <source>marked by the trainer</source>
        <extracomment>screen reason.missed</extracomment>
        <translation>トレーナーが追加</translation>
    </message>
    <message>
        <source>I do not know this one</source>
        <extracomment>screen reason.not_recognised</extracomment>
        <translation>知らない動きです</translation>
    </message>
    <message>
        <source>Menu</source>
        <extracomment>screen hold.menu, screen menu.title</extracomment>
        <translation>メニュー</translation>
    </message>
    <message>
        <source>Stop</source>
        <extracomment>screen hold.stop</extracomment>
        <translation>終了</translation>
    </message>
    <message>
        <source>Set {set} done</source>
        <extracomment>screen set.title</extracomment>
        <translation>セット{set} 完了</translation>
    </message>
    <message>
        <source>repetition</source>
        <extracomment>screen set.reps_one, review chart.repetition, report count.reps_one</extracomment>
        <translation>回</translation>
    </message>
    <message numerus="yes">
        <source>repetitions</source>
        <extracomment>screen set.reps, screen session.reps, review trend.reps, report count.reps</extracomment>
        <translation>
            <numerusform>回数</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>seconds held</source>
        <extracomment>screen set.seconds, report count.held</extracomment>
        <translation>
            <numerusform>秒キープ</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing counted this time</source>
        <extracomment>screen set.none</extracomment>
        <translation>今回はカウントなし</translation>
    </message>
    <message>
        <source>Clean from first to last</source>
        <extracomment>screen set.praise_best</extracomment>
        <translation>最初から最後までキレイ</translation>
    </message>
    <message>
        <source>Good work</source>
        <extracomment>screen set.praise_good</extracomment>
        <translation>ナイス！</translation>
    </message>
    <message>
        <source>Full range in every repetition</source>
        <extracomment>screen set.praise_full</extracomment>
        <translation>毎回しっかりフルレンジ</translation>
    </message>
    <message>
        <source>Steady as a clock</source>
        <extracomment>screen set.praise_even</extracomment>
        <translation>時計のように一定のリズム</translation>
    </message>
    <message>
        <source>A start. Go a little further next time</source>
        <extracomment>screen set.praise_start</extracomment>
        <translation>いいスタート。次はもう少し大きく</translation>
    </message>
    <message>
        <source>Next time: {cue}</source>
        <extracomment>screen set.advice, screen set.advice_range</extracomment>
        <translation>次回：{cue}</translation>
    </message>
    <message>
        <source>quality</source>
        <extracomment>screen set.quality, screen session.quality, review trend.quality, report did.quality</extracomment>
        <translation>質</translation>
    </message>
    <message>
        <source>in the set</source>
        <extracomment>screen set.time</extracomment>
        <translation>セット時間</translation>
    </message>
    <message>
        <source>Range of each repetition</source>
        <extracomment>screen set.bars</extracomment>
        <translation>各回の可動域</translation>
    </message>
    <message numerus="yes">
        <source>{count} not counted: {reason}</source>
        <extracomment>screen set.not_counted</extracomment>
        <translation>
            <numerusform>ノーカウント{count}回：{reason}</numerusform>
        </translation>
    </message>
    <message>
        <source>You counted it</source>
        <extracomment>screen set.claimed</extracomment>
        <translation>カウントに追加済み</translation>
    </message>
    <message>
        <source>That one counted</source>
        <extracomment>screen set.claim</extracomment>
        <translation>今のはカウント</translation>
    </message>
    <message>
        <source>Right as it is</source>
        <extracomment>screen set.leave</extracomment>
        <translation>このままでOK</translation>
    </message>
    <message numerus="yes">
        <source>Last time {count}</source>
        <extracomment>screen set.before</extracomment>
        <translation>
            <numerusform>前回 {count}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Last time {count}, quality {quality}</source>
        <extracomment>screen set.before_quality</extracomment>
        <translation>
            <numerusform>前回 {count}、質 {quality}</numerusform>
        </translation>
    </message>
    <message>
        <source>rest</source>
        <extracomment>screen set.rest</extracomment>
        <translation>休憩</translation>
    </message>
    <message>
        <source>Next set</source>
        <extracomment>screen set.again</extracomment>
        <translation>次のセット</translation>
    </message>
    <message>
        <source>Other exercise</source>
        <extracomment>screen set.other, screen menu.other</extracomment>
        <translation>別の種目</translation>
    </message>
    <message>
        <source>Finish</source>
        <extracomment>screen set.finish, screen menu.finish</extracomment>
        <translation>終わる</translation>
    </message>
    <message>
        <source>Well done</source>
        <extracomment>screen session.title</extracomment>
        <translation>お疲れさまでした</translation>
    </message>
    <message>
        <source>Well done, {name}</source>
        <extracomment>screen session.title_named</extracomment>
        <translation>{name}さん、お疲れさまでした</translation>
    </message>
    <message numerus="yes">
        <source>{count} sets</source>
        <extracomment>screen session.sets_count, review list.sets</extracomment>
        <translation>
            <numerusform>{count}セット</numerusform>
        </translation>
    </message>
    <message>
        <source>1 set</source>
        <extracomment>screen session.sets_one, review list.sets_one, report did.one_set</extracomment>
        <translation>1セット</translation>
    </message>
    <message numerus="yes">
        <source>{count} min</source>
        <extracomment>screen session.minutes</extracomment>
        <translation>
            <numerusform>{count}分</numerusform>
        </translation>
    </message>
    <message>
        <source>No set this time. Come back soon</source>
        <extracomment>screen session.nothing</extracomment>
        <translation>今回はセットなし。またお待ちしています</translation>
    </message>
    <message numerus="yes">
        <source>sets</source>
        <extracomment>screen session.sets</extracomment>
        <translation>
            <numerusform>セット</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} repetitions</source>
        <extracomment>screen session.line, screen set.best_reps, review head.reps, report did.reps</extracomment>
        <translation>
            <numerusform>{count}回</numerusform>
        </translation>
    </message>
    <message>
        <source>1 repetition</source>
        <extracomment>screen session.line_one, review head.reps_one, report did.reps_one</extracomment>
        <translation>1回</translation>
    </message>
    <message numerus="yes">
        <source>{count} seconds</source>
        <extracomment>screen session.line_held</extracomment>
        <translation>
            <numerusform>{count}秒</numerusform>
        </translation>
    </message>
    <message>
        <source>quality {quality}  ·  {time}</source>
        <extracomment>screen session.line_detail</extracomment>
        <translation>質 {quality}  ·  {time}</translation>
    </message>
    <message numerus="yes">
        <source>and {count} more sets</source>
        <extracomment>screen session.more, report sets.more</extracomment>
        <translation>
            <numerusform>ほか{count}セット</numerusform>
        </translation>
    </message>
    <message>
        <source>Scan to take it with you</source>
        <extracomment>screen session.qr</extracomment>
        <translation>スキャンして持ち帰る</translation>
    </message>
    <message>
        <source>I forget you in {seconds} s</source>
        <extracomment>screen session.foot</extracomment>
        <translation>{seconds}秒後に記録を忘れます</translation>
    </message>
    <message>
        <source>Goodbye in {seconds} s</source>
        <extracomment>screen session.foot_named</extracomment>
        <translation>{seconds}秒後に終了します</translation>
    </message>
    <message>
        <source>Done</source>
        <extracomment>screen session.close</extracomment>
        <translation>完了</translation>
    </message>
    <message>
        <source>Go on</source>
        <extracomment>screen session.continue, screen menu.resume, screen set.next</extracomment>
        <translation>続ける</translation>
    </message>
    <message>
        <source>Mirror, {date}</source>
        <extracomment>screen session.take_title</extracomment>
        <translation>ミラー、{date}</translation>
    </message>
    <message>
        <source>End the set</source>
        <extracomment>screen menu.stop</extracomment>
        <translation>セットを終える</translation>
    </message>
    <message>
        <source>Sound off</source>
        <extracomment>screen menu.mute</extracomment>
        <translation>音を消す</translation>
    </message>
    <message>
        <source>Sound on</source>
        <extracomment>screen menu.unmute</extracomment>
        <translation>音を出す</translation>
    </message>
    <message>
        <source>Trainer</source>
        <extracomment>screen door.open, screen door.title</extracomment>
        <translation>トレーナー</translation>
    </message>
    <message>
        <source>Type your PIN</source>
        <extracomment>screen door.hint</extracomment>
        <translation>PINを入力</translation>
    </message>
    <message>
        <source>This is not the PIN</source>
        <extracomment>screen door.wrong</extracomment>
        <translation>PINが違います</translation>
    </message>
    <message>
        <source>Wait {seconds} s</source>
        <extracomment>screen door.wait</extracomment>
        <translation>{seconds}秒お待ちください</translation>
    </message>
    <message>
        <source>Choose a PIN of 4 to 12 digits</source>
        <extracomment>screen door.new</extracomment>
        <translation>4〜12桁のPINを決めてください</translation>
    </message>
    <message>
        <source>Type it once more</source>
        <extracomment>screen door.again</extracomment>
        <translation>もう一度入力してください</translation>
    </message>
    <message>
        <source>A PIN has at least 4 digits</source>
        <extracomment>screen door.short</extracomment>
        <translation>PINは4桁以上です</translation>
    </message>
    <message>
        <source>These were two different PINs</source>
        <extracomment>screen door.differ</extracomment>
        <translation>2つのPINが一致しません</translation>
    </message>
    <message>
        <source>Not stored: the settings file cannot be written</source>
        <extracomment>screen door.not_stored</extracomment>
        <translation>保存できません：設定ファイルに書き込めません</translation>
    </message>
    <message>
        <source>Erase</source>
        <extracomment>screen door.erase, screen trainer.erase</extracomment>
        <translation>消去</translation>
    </message>
    <message>
        <source>Settings</source>
        <extracomment>screen trainer.settings</extracomment>
        <translation>設定</translation>
    </message>
    <message>
        <source>Sessions</source>
        <extracomment>screen trainer.sessions, review sessions.title, review keys.session</extracomment>
        <translation>セッション</translation>
    </message>
    <message>
        <source>Camera</source>
        <extracomment>screen trainer.camera, screen settings.camera</extracomment>
        <translation>カメラ</translation>
    </message>
    <message>
        <source>Calibration</source>
        <extracomment>screen trainer.calibration, screen calib.column.name</extracomment>
        <translation>キャリブレーション</translation>
    </message>
    <message>
        <source>Close</source>
        <extracomment>screen trainer.close</extracomment>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Kept. It holds from the next session on.</source>
        <extracomment>screen trainer.changed</extracomment>
        <translation>保存しました。次の利用から有効です。</translation>
    </message>
    <message>
        <source>Kept. It holds after the mirror is started again.</source>
        <extracomment>screen trainer.restart</extracomment>
        <translation>保存しました。ミラーの再起動後に有効です。</translation>
    </message>
    <message>
        <source>Not kept: {error}</source>
        <extracomment>screen trainer.refused, review said.refused</extracomment>
        <translation>保存できません：{error}</translation>
    </message>
    <message>
        <source>Default</source>
        <extracomment>screen trainer.reset</extracomment>
        <translation>初期値</translation>
    </message>
    <message>
        <source>No session is kept yet</source>
        <extracomment>screen trainer.no_sessions, review sessions.empty</extracomment>
        <translation>保存されたセッションはまだありません</translation>
    </message>
    <message>
        <source>When</source>
        <extracomment>screen trainer.date</extracomment>
        <translation>日時</translation>
    </message>
    <message>
        <source>Member</source>
        <extracomment>screen trainer.member</extracomment>
        <translation>会員</translation>
    </message>
    <message>
        <source>Exercises</source>
        <extracomment>screen trainer.exercises</extracomment>
        <translation>種目</translation>
    </message>
    <message>
        <source>Sets</source>
        <extracomment>screen trainer.sets, screen settings.visit.target_sets</extracomment>
        <translation>セット数</translation>
    </message>
    <message>
        <source>Repetitions</source>
        <extracomment>screen trainer.reps, review strip.name, review facts.reps</extracomment>
        <translation>回数</translation>
    </message>
    <message>
        <source>Length</source>
        <extracomment>screen trainer.length</extracomment>
        <translation>時間</translation>
    </message>
    <message>
        <source>Review</source>
        <extracomment>screen trainer.look</extracomment>
        <translation>レビュー</translation>
    </message>
    <message>
        <source>Export</source>
        <extracomment>screen trainer.export, review head.export, review export.title, review export.start</extracomment>
        <translation>書き出し</translation>
    </message>
    <message>
        <source>Sessions without a set</source>
        <extracomment>screen trainer.empty</extracomment>
        <translation>セットのない利用</translation>
    </message>
    <message>
        <source>Belongs to …</source>
        <extracomment>screen trainer.move</extracomment>
        <translation>持ち主を変更…</translation>
    </message>
    <message>
        <source>Now {name}&apos;s</source>
        <extracomment>screen trainer.moved</extracomment>
        <translation>{name}さんのものにしました</translation>
    </message>
    <message>
        <source>Erase this session for good?</source>
        <extracomment>screen trainer.erase_sure</extracomment>
        <translation>このセッションを完全に消去しますか？</translation>
    </message>
    <message>
        <source>Exported to {path}</source>
        <extracomment>screen trainer.exported, review said.exported</extracomment>
        <translation>書き出し先：{path}</translation>
    </message>
    <message>
        <source>Erased</source>
        <extracomment>screen trainer.erased</extracomment>
        <translation>消去しました</translation>
    </message>
    <message>
        <source>Picture</source>
        <extracomment>screen trainer.picture, screen calib.column.picture, review picture.name</extracomment>
        <translation>映像</translation>
    </message>
    <message>
        <source>Frames a second: camera {captured}, analysed {analysed}, shown {shown}</source>
        <extracomment>screen trainer.frames</extracomment>
        <translation>毎秒フレーム：カメラ {captured}、解析 {analysed}、表示 {shown}</translation>
    </message>
    <message>
        <source>Engine {engine} ms, analysis {analysis} ms, answer {latency} ms, glass {glass} ms</source>
        <extracomment>screen trainer.times</extracomment>
        <translation>エンジン {engine} ms、解析 {analysis} ms、応答 {latency} ms、画面 {glass} ms</translation>
    </message>
    <message>
        <source>Frames passed over: engine {engine}, analysis {analysis}</source>
        <extracomment>screen trainer.dropped</extracomment>
        <translation>飛ばしたフレーム：エンジン {engine}、解析 {analysis}</translation>
    </message>
    <message>
        <source>Longest stall of the screen: {stall} ms</source>
        <extracomment>screen trainer.stall</extracomment>
        <translation>画面の最長停止：{stall} ms</translation>
    </message>
    <message>
        <source>This camera is not calibrated</source>
        <extracomment>screen trainer.calibration_none</extracomment>
        <translation>このカメラは未キャリブレーションです</translation>
    </message>
    <message>
        <source>Angles are those of the picture. Lengths need one: mirror calibrate</source>
        <extracomment>screen trainer.calibration_hint</extracomment>
        <translation>角度は映像上の値です。長さにはキャリブレーションが必要です：mirror calibrate</translation>
    </message>
    <message>
        <source>No depth now: this is the camera&apos;s picture</source>
        <extracomment>screen workout.no_depth</extracomment>
        <translation>奥行きなし：カメラの映像を表示中</translation>
    </message>
    <message>
        <source>three</source>
        <extracomment>screen voice.three</extracomment>
        <translation>さん</translation>
    </message>
    <message>
        <source>two</source>
        <extracomment>screen voice.two</extracomment>
        <translation>に</translation>
    </message>
    <message>
        <source>one</source>
        <extracomment>screen voice.one</extracomment>
        <translation>いち</translation>
    </message>
    <message>
        <source>go</source>
        <extracomment>screen voice.go</extracomment>
        <translation>ゴー</translation>
    </message>
    <message numerus="yes">
        <source>Set done. {count}</source>
        <extracomment>screen voice.set_done</extracomment>
        <translation>
            <numerusform>セット完了。{count}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count}. Two more</source>
        <extracomment>screen voice.last_two</extracomment>
        <translation>
            <numerusform>{count}。あと2回</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count}. Last one</source>
        <extracomment>screen voice.last_one</extracomment>
        <translation>
            <numerusform>{count}。ラスト</numerusform>
        </translation>
    </message>
    <message>
        <source>Better</source>
        <extracomment>screen voice.better</extracomment>
        <translation>よくなりました</translation>
    </message>
    <message>
        <source>Slower on the way down</source>
        <extracomment>screen voice.slower</extracomment>
        <translation>下ろすときはゆっくり</translation>
    </message>
    <message>
        <source>In use</source>
        <extracomment>screen calib.step.kept</extracomment>
        <translation>使用中</translation>
    </message>
    <message>
        <source>Lens</source>
        <extracomment>screen calib.step.camera</extracomment>
        <translation>レンズ</translation>
    </message>
    <message>
        <source>Floor</source>
        <extracomment>screen calib.step.floor</extracomment>
        <translation>床</translation>
    </message>
    <message>
        <source>Glass</source>
        <extracomment>screen calib.step.glass, screen calib.column.glass</extracomment>
        <translation>ガラス</translation>
    </message>
    <message>
        <source>Check</source>
        <extracomment>screen calib.step.check</extracomment>
        <translation>確認</translation>
    </message>
    <message>
        <source>Show me the board</source>
        <extracomment>screen calib.hint.show</extracomment>
        <translation>ボードを見せてください</translation>
    </message>
    <message>
        <source>Closer to the camera</source>
        <extracomment>screen calib.hint.closer</extracomment>
        <translation>カメラに近づけて</translation>
    </message>
    <message>
        <source>Hold it still</source>
        <extracomment>screen calib.hint.still</extracomment>
        <translation>動かさないで</translation>
    </message>
    <message>
        <source>To the left edge</source>
        <extracomment>screen calib.hint.place_left</extracomment>
        <translation>左端へ</translation>
    </message>
    <message>
        <source>To the right edge</source>
        <extracomment>screen calib.hint.place_right</extracomment>
        <translation>右端へ</translation>
    </message>
    <message>
        <source>Up, to the top edge</source>
        <extracomment>screen calib.hint.place_top</extracomment>
        <translation>上端へ</translation>
    </message>
    <message>
        <source>Down, to the bottom edge</source>
        <extracomment>screen calib.hint.place_bottom</extracomment>
        <translation>下端へ</translation>
    </message>
    <message>
        <source>Into the top left corner</source>
        <extracomment>screen calib.hint.place_top_left</extracomment>
        <translation>左上の角へ</translation>
    </message>
    <message>
        <source>Into the top right corner</source>
        <extracomment>screen calib.hint.place_top_right</extracomment>
        <translation>右上の角へ</translation>
    </message>
    <message>
        <source>Into the bottom left corner</source>
        <extracomment>screen calib.hint.place_bottom_left</extracomment>
        <translation>左下の角へ</translation>
    </message>
    <message>
        <source>Into the bottom right corner</source>
        <extracomment>screen calib.hint.place_bottom_right</extracomment>
        <translation>右下の角へ</translation>
    </message>
    <message>
        <source>Into the middle</source>
        <extracomment>screen calib.hint.place_middle</extracomment>
        <translation>中央へ</translation>
    </message>
    <message>
        <source>Turn it to the side, like a door</source>
        <extracomment>screen calib.hint.turn</extracomment>
        <translation>ドアのように横へ回して</translation>
    </message>
    <message>
        <source>Tip it back, then forwards</source>
        <extracomment>screen calib.hint.tip</extracomment>
        <translation>後ろへ、次に前へ倒して</translation>
    </message>
    <message>
        <source>More: near, far, tilted</source>
        <extracomment>screen calib.hint.more</extracomment>
        <translation>もっと：近く、遠く、斜めに</translation>
    </message>
    <message>
        <source>This leads nowhere: start again</source>
        <extracomment>screen calib.hint.full</extracomment>
        <translation>うまくいきません：やり直しましょう</translation>
    </message>
    <message>
        <source>One moment, I am calculating</source>
        <extracomment>screen calib.hint.solving</extracomment>
        <translation>計算中です。お待ちください</translation>
    </message>
    <message>
        <source>Done. Put the board down</source>
        <extracomment>screen calib.hint.good</extracomment>
        <translation>完了。ボードを下ろしてください</translation>
    </message>
    <message>
        <source>Views</source>
        <extracomment>screen calib.ask.views</extracomment>
        <translation>枚数</translation>
    </message>
    <message>
        <source>Picture covered</source>
        <extracomment>screen calib.ask.coverage</extracomment>
        <translation>映像のカバー率</translation>
    </message>
    <message>
        <source>Turned</source>
        <extracomment>screen calib.ask.turned</extracomment>
        <translation>左右の傾き</translation>
    </message>
    <message>
        <source>Tipped</source>
        <extracomment>screen calib.ask.tipped</extracomment>
        <translation>前後の傾き</translation>
    </message>
    <message>
        <source>This lens is known well</source>
        <extracomment>screen calib.good</extracomment>
        <translation>レンズがよくわかりました</translation>
    </message>
    <message>
        <source>Not good enough yet</source>
        <extracomment>screen calib.poor</extracomment>
        <translation>まだ足りません</translation>
    </message>
    <message>
        <source>Corners lie {rms} px off, over {views} views</source>
        <extracomment>screen calib.figure.rms</extracomment>
        <translation>角のずれ {rms} px（{views}枚）</translation>
    </message>
    <message>
        <source>{coverage} of the picture seen, tilted by {tilt}°</source>
        <extracomment>screen calib.figure.coverage</extracomment>
        <translation>映像の{coverage}をカバー、傾き{tilt}°</translation>
    </message>
    <message>
        <source>Focal length {focal} ± {std} px, {field}° from side to side</source>
        <extracomment>screen calib.figure.focal</extracomment>
        <translation>焦点距離 {focal} ± {std} px、水平画角 {field}°</translation>
    </message>
    <message>
        <source>Only {views} views fit: show the board more often</source>
        <extracomment>screen calib.failing.views</extracomment>
        <translation>使えるのは{views}枚だけ：もっとボードを見せて</translation>
    </message>
    <message>
        <source>Seen in {coverage} of the picture only: show it in the corners</source>
        <extracomment>screen calib.failing.coverage</extracomment>
        <translation>映像の{coverage}だけ：隅にも見せて</translation>
    </message>
    <message>
        <source>Tilted by {tilt}° only: turn and tip it further</source>
        <extracomment>screen calib.failing.tilt</extracomment>
        <translation>傾きは{tilt}°だけ：もっと回して倒して</translation>
    </message>
    <message>
        <source>{dropped} views did not fit: glue the board flat, hold it still</source>
        <extracomment>screen calib.failing.dropped</extracomment>
        <translation>{dropped}枚が合いません：ボードを平らに貼り、動かさないで</translation>
    </message>
    <message>
        <source>Corners lie {rms} px off: flatter board, more light, hold it still</source>
        <extracomment>screen calib.failing.rms</extracomment>
        <translation>角のずれ {rms} px：平らなボード、明るい場所で、動かさずに</translation>
    </message>
    <message>
        <source>Focal length known to {focal} only: nearer, and tilted more</source>
        <extracomment>screen calib.failing.focal</extracomment>
        <translation>焦点距離の誤差 {focal}：もっと近く、もっと斜めに</translation>
    </message>
    <message>
        <source>Middle known to {centre} px only: nearer, tilted, at all edges</source>
        <extracomment>screen calib.failing.centre</extracomment>
        <translation>中心の誤差 {centre} px：もっと近く、斜めに、四隅で</translation>
    </message>
    <message>
        <source>These views fit no camera: keep the board flat and whole</source>
        <extracomment>screen calib.failing.unsolvable</extracomment>
        <translation>どのカメラにも合いません：ボードを平らに、全体を見せて</translation>
    </message>
    <message>
        <source>Start again</source>
        <extracomment>screen calib.again</extracomment>
        <translation>やり直す</translation>
    </message>
    <message>
        <source>Name</source>
        <extracomment>screen calib.name</extracomment>
        <translation>名前</translation>
    </message>
    <message>
        <source>Kept as {title}, and in use</source>
        <extracomment>screen calib.kept_as</extracomment>
        <translation>{title}として保存し、使用中です</translation>
    </message>
    <message>
        <source>The board</source>
        <extracomment>screen calib.board.title</extracomment>
        <translation>ボード</translation>
    </message>
    <message>
        <source>Print one: mirror calibrate board. Show it all over the picture, turned and tipped.</source>
        <extracomment>screen calib.board.about</extracomment>
        <translation>印刷：mirror calibrate board。映像のすみずみまで、回したり倒したりして見せます。</translation>
    </message>
    <message>
        <source>Kind</source>
        <extracomment>screen calib.board.kind, screen calib.glass.kind</extracomment>
        <translation>種類</translation>
    </message>
    <message>
        <source>ChArUco</source>
        <extracomment>screen calib.board.charuco</extracomment>
        <translatorcomment>as in English</translatorcomment>
        <translation>ChArUco</translation>
    </message>
    <message>
        <source>Checkerboard</source>
        <extracomment>screen calib.board.checkerboard</extracomment>
        <translation>チェッカーボード</translation>
    </message>
    <message>
        <source>Squares across, down</source>
        <extracomment>screen calib.board.squares</extracomment>
        <translation>マス数（横、縦）</translation>
    </message>
    <message>
        <source>Side of a square, mm</source>
        <extracomment>screen calib.board.square</extracomment>
        <translation>マスの一辺、mm</translation>
    </message>
    <message>
        <source>{title}  (in use)</source>
        <extracomment>screen calib.in_use</extracomment>
        <translation>{title}（使用中）</translation>
    </message>
    <message>
        <source>In use: {title}, for pictures of {width} x {height}.</source>
        <extracomment>screen calib.state</extracomment>
        <translation>使用中：{title}、{width} x {height} の映像用。</translation>
    </message>
    <message>
        <source>Pictures are {width} x {height} now: it is scaled to them.</source>
        <extracomment>screen calib.other_size</extracomment>
        <translation>現在の映像は {width} x {height}：縮尺を合わせます。</translation>
    </message>
    <message>
        <source>Pictures are {width} x {height} now, of another shape: calibrate anew.</source>
        <extracomment>screen calib.other_shape</extracomment>
        <translation>現在の映像は {width} x {height}、縦横比が違います：やり直してください。</translation>
    </message>
    <message>
        <source>Use</source>
        <extracomment>screen calib.use</extracomment>
        <translation>使う</translation>
    </message>
    <message>
        <source>In use: {title}. The engines take it when the mirror is started again.</source>
        <extracomment>screen calib.used</extracomment>
        <translation>使用中：{title}。エンジンにはミラーの再起動後に反映されます。</translation>
    </message>
    <message>
        <source>Remove</source>
        <extracomment>screen calib.remove</extracomment>
        <translation>削除</translation>
    </message>
    <message>
        <source>Remove it for good?</source>
        <extracomment>screen calib.remove_sure</extracomment>
        <translation>完全に削除しますか？</translation>
    </message>
    <message>
        <source>Removed: {title}</source>
        <extracomment>screen calib.removed</extracomment>
        <translation>削除しました：{title}</translation>
    </message>
    <message>
        <source>Keep as a new version</source>
        <extracomment>screen calib.keep</extracomment>
        <translation>新しい版として保存</translation>
    </message>
    <message>
        <source>See whether it fits</source>
        <extracomment>screen calib.look</extracomment>
        <translation>合っているか見る</translation>
    </message>
    <message>
        <source>Made</source>
        <extracomment>screen calib.column.made</extracomment>
        <translation>作成</translation>
    </message>
    <message>
        <source>Lens from</source>
        <extracomment>screen calib.column.method</extracomment>
        <translation>レンズの求め方</translation>
    </message>
    <message>
        <source>Error</source>
        <extracomment>screen calib.column.error</extracomment>
        <translation>誤差</translation>
    </message>
    <message>
        <source>Camera height</source>
        <extracomment>screen calib.column.floor</extracomment>
        <translation>カメラの高さ</translation>
    </message>
    <message>
        <source>ChArUco board</source>
        <extracomment>screen calib.method.charuco</extracomment>
        <translation>ChArUcoボード</translation>
    </message>
    <message>
        <source>checkerboard</source>
        <extracomment>screen calib.method.checkerboard</extracomment>
        <translation>チェッカーボード</translation>
    </message>
    <message>
        <source>known camera</source>
        <extracomment>screen calib.method.preset</extracomment>
        <translation>既知のカメラ</translation>
    </message>
    <message>
        <source>field of view</source>
        <extracomment>screen calib.method.field_of_view</extracomment>
        <translation>画角</translation>
    </message>
    <message>
        <source>photograph</source>
        <extracomment>screen calib.method.exif</extracomment>
        <translation>写真</translation>
    </message>
    <message>
        <source>given</source>
        <extracomment>screen calib.method.given</extracomment>
        <translation>入力値</translation>
    </message>
    <message>
        <source>The glass</source>
        <extracomment>screen calib.glass.title</extracomment>
        <translation>ガラス</translation>
    </message>
    <message>
        <source>Measure with a rule, to the millimetre; the lens is where the camera looks from.</source>
        <extracomment>screen calib.glass.about</extracomment>
        <translation>定規でミリ単位まで測ってください。レンズはカメラの視点です。</translation>
    </message>
    <message>
        <source>Two-way mirror</source>
        <extracomment>screen calib.glass.mirror</extracomment>
        <translation>マジックミラー</translation>
    </message>
    <message>
        <source>Plain display</source>
        <extracomment>screen calib.glass.display</extracomment>
        <translation>普通のディスプレイ</translation>
    </message>
    <message>
        <source>Width of the screen&apos;s picture, mm</source>
        <extracomment>screen calib.glass.width_mm</extracomment>
        <translation>画面の映像の幅、mm</translation>
    </message>
    <message>
        <source>Height of the screen&apos;s picture, mm</source>
        <extracomment>screen calib.glass.height_mm</extracomment>
        <translation>画面の映像の高さ、mm</translation>
    </message>
    <message>
        <source>Lens above the picture&apos;s top edge, mm</source>
        <extracomment>screen calib.glass.camera_above_mm</extracomment>
        <translation>映像の上端からレンズまで、mm</translation>
    </message>
    <message>
        <source>Lens right of its middle, mm</source>
        <extracomment>screen calib.glass.camera_right_mm</extracomment>
        <translation>中央からレンズまで（右へ）、mm</translation>
    </message>
    <message>
        <source>Lens before the screen, mm</source>
        <extracomment>screen calib.glass.camera_ahead_mm</extracomment>
        <translation>画面からレンズまで（手前へ）、mm</translation>
    </message>
    <message>
        <source>Screen behind the mirror&apos;s face, mm</source>
        <extracomment>screen calib.glass.gap_mm</extracomment>
        <translation>鏡の表面から画面まで、mm</translation>
    </message>
    <message>
        <source>Camera turned to the member&apos;s left, °</source>
        <extracomment>screen calib.glass.turn_deg</extracomment>
        <translation>カメラの向き（会員の左へ）、°</translation>
    </message>
    <message>
        <source>Screen leans down, °</source>
        <extracomment>screen calib.glass.tilt_deg</extracomment>
        <translation>画面の傾き（下へ）、°</translation>
    </message>
    <message>
        <source>This screen shows {width} x {height} px.</source>
        <extracomment>screen calib.glass.pixels</extracomment>
        <translation>この画面は {width} x {height} px です。</translation>
    </message>
    <message>
        <source>from the side</source>
        <extracomment>screen calib.glass.side, review from.side</extracomment>
        <translation>横から</translation>
    </message>
    <message>
        <source>The floor</source>
        <extracomment>screen calib.floor.title</extracomment>
        <translation>床</translation>
    </message>
    <message>
        <source>Gravity and the camera&apos;s height: stand straight in three places, seen whole.</source>
        <extracomment>screen calib.floor.about</extracomment>
        <translation>重力とカメラの高さ：3か所で、全身が映るようにまっすぐ立ちます。</translation>
    </message>
    <message>
        <source>Found by</source>
        <extracomment>screen calib.floor.way</extracomment>
        <translation>求め方</translation>
    </message>
    <message>
        <source>Somebody who stands</source>
        <extracomment>screen calib.floor.members</extracomment>
        <translation>立っている人</translation>
    </message>
    <message>
        <source>The board on the floor</source>
        <extracomment>screen calib.floor.board</extracomment>
        <translation>床に置いたボード</translation>
    </message>
    <message>
        <source>Their height, cm</source>
        <extracomment>screen calib.floor.height</extracomment>
        <translation>身長、cm</translation>
    </message>
    <message>
        <source>not known</source>
        <extracomment>screen calib.floor.unknown</extracomment>
        <translation>不明</translation>
    </message>
    <message>
        <source>Places</source>
        <extracomment>screen calib.floor.places</extracomment>
        <translation>場所</translation>
    </message>
    <message>
        <source>Calibrate the lens first, or use a calibration that is kept</source>
        <extracomment>screen calib.floor.no_lens</extracomment>
        <translation>先にレンズをキャリブレーションするか、保存済みのものを使ってください</translation>
    </message>
    <message>
        <source>Camera {height} m over the floor, looks down by {pitch}°, rolled by {roll}°, ± {spread}°</source>
        <extracomment>screen calib.floor.found</extracomment>
        <translation>カメラは床上 {height} m、下向き {pitch}°、回転 {roll}°、± {spread}°</translation>
    </message>
    <message>
        <source>Stand where I see all of you</source>
        <extracomment>screen calib.floor.hint.show, report advice.seen_better</extracomment>
        <translation>全身が見えるところに立ってください</translation>
    </message>
    <message>
        <source>These engines have no 3D: use the board</source>
        <extracomment>screen calib.floor.hint.no_depth</extracomment>
        <translation>このエンジンは3Dなし：ボードを使ってください</translation>
    </message>
    <message>
        <source>Stand straight, and still</source>
        <extracomment>screen calib.floor.hint.still</extracomment>
        <translation>まっすぐ立って、動かないで</translation>
    </message>
    <message>
        <source>Good. Now another place</source>
        <extracomment>screen calib.floor.hint.elsewhere</extracomment>
        <translation>OK。次の場所へ</translation>
    </message>
    <message>
        <source>Done. The floor is known</source>
        <extracomment>screen calib.floor.hint.done</extracomment>
        <translation>完了。床がわかりました</translation>
    </message>
    <message>
        <source>That does not fit: start again</source>
        <extracomment>screen calib.floor.hint.poor</extracomment>
        <translation>合いません：やり直しましょう</translation>
    </message>
    <message>
        <source>Lay the board on the floor, face up</source>
        <extracomment>screen calib.floor.hint.lay</extracomment>
        <translation>ボードを表向きに床へ置いてください</translation>
    </message>
    <message>
        <source>Does it fit?</source>
        <extracomment>screen calib.check.title</extracomment>
        <translation>合っていますか？</translation>
    </message>
    <message>
        <source>Stand two metres away, look at your nose: the ring lies on it.</source>
        <extracomment>screen calib.check.mirror</extracomment>
        <translation>2m離れて立ち、自分の鼻を見ます。輪が鼻に重なります。</translation>
    </message>
    <message>
        <source>Skeleton and picture come from one camera: there is nothing to move.</source>
        <extracomment>screen calib.check.display</extracomment>
        <translation>骨格と映像は同じカメラのもの：動かす必要はありません。</translation>
    </message>
    <message>
        <source>Arrows: 1 mm  ·  with Shift: 10 mm  ·  Return: it fits  ·  Escape: back</source>
        <extracomment>screen calib.check.keys</extracomment>
        <translation>矢印：1 mm  ·  Shiftと：10 mm  ·  Return：合っている  ·  Escape：戻る</translation>
    </message>
    <message>
        <source>Escape: back</source>
        <extracomment>screen calib.check.close</extracomment>
        <translation>Escape：戻る</translation>
    </message>
    <message>
        <source>Not moved</source>
        <extracomment>screen calib.check.unmoved</extracomment>
        <translation>移動なし</translation>
    </message>
    <message>
        <source>{mm} mm left</source>
        <extracomment>screen calib.check.left</extracomment>
        <translation>左へ {mm} mm</translation>
    </message>
    <message>
        <source>{mm} mm right</source>
        <extracomment>screen calib.check.right</extracomment>
        <translation>右へ {mm} mm</translation>
    </message>
    <message>
        <source>{mm} mm up</source>
        <extracomment>screen calib.check.up</extracomment>
        <translation>上へ {mm} mm</translation>
    </message>
    <message>
        <source>{mm} mm down</source>
        <extracomment>screen calib.check.down</extracomment>
        <translation>下へ {mm} mm</translation>
    </message>
    <message>
        <source>measure: {length} mm</source>
        <extracomment>screen calib.check.ruler</extracomment>
        <translation>測定：{length} mm</translation>
    </message>
    <message>
        <source>Where the glass is, is not known yet: enter it under Glass</source>
        <extracomment>screen calib.check.no_glass</extracomment>
        <translation>ガラスの位置がまだ不明です：「ガラス」で入力してください</translation>
    </message>
    <message>
        <source>I see you, but no depth: these engines have no 3D</source>
        <extracomment>screen calib.check.no_depth</extracomment>
        <translation>見えますが奥行きがありません：このエンジンは3Dなし</translation>
    </message>
    <message>
        <source>Stand before the mirror</source>
        <extracomment>screen calib.check.nobody</extracomment>
        <translation>ミラーの前に立ってください</translation>
    </message>
    <message>
        <source>Plans</source>
        <extracomment>screen choose.group.plans, screen trainer.plans</extracomment>
        <translation>プラン</translation>
    </message>
    <message numerus="yes">
        <source>{minutes} min  ·  {count} exercises</source>
        <extracomment>screen choose.plan</extracomment>
        <translation>
            <numerusform>{minutes}分  ·  {count}種目</numerusform>
        </translation>
    </message>
    <message>
        <source>{minutes} min  ·  week {week} of {weeks}</source>
        <extracomment>screen choose.plan_week</extracomment>
        <translation>{minutes}分  ·  {week}/{weeks}週目</translation>
    </message>
    <message>
        <source>How heavy?</source>
        <extracomment>screen next.weigh</extracomment>
        <translation>重さは？</translation>
    </message>
    <message>
        <source>Touch, or hold your hand on a field</source>
        <extracomment>screen next.weigh_hint</extracomment>
        <translation>タッチするか、欄に手をかざしてください</translation>
    </message>
    <message numerus="yes">
        <source>exercise {number} of {count}</source>
        <extracomment>screen next.step</extracomment>
        <translation>
            <numerusform>種目 {number}/{count}</numerusform>
        </translation>
    </message>
    <message>
        <source>week {week} of {weeks}</source>
        <extracomment>screen next.week</extracomment>
        <translation>{week}/{weeks}週目</translation>
    </message>
    <message>
        <source>Set {set} of {sets}  ·  {target} repetitions</source>
        <extracomment>screen next.reps</extracomment>
        <translation>セット {set}/{sets}  ·  {target} 回</translation>
    </message>
    <message>
        <source>{down} s down, {pause} s pause, {up} s up</source>
        <extracomment>screen next.tempo</extracomment>
        <translation>下げる{down}秒、止める{pause}秒、上げる{up}秒</translation>
    </message>
    <message>
        <source>{down} s down, {up} s up</source>
        <extracomment>screen next.tempo_no_pause</extracomment>
        <translation>下げる{down}秒、上げる{up}秒</translation>
    </message>
    <message>
        <source>weight</source>
        <extracomment>screen next.load</extracomment>
        <translation>重さ</translation>
    </message>
    <message>
        <source>{load} kg</source>
        <extracomment>screen next.kg</extracomment>
        <translation>{load} kg</translation>
    </message>
    <message>
        <source>no weight</source>
        <extracomment>screen next.no_load</extracomment>
        <translation>重りなし</translation>
    </message>
    <message>
        <source>Leave out</source>
        <extracomment>screen next.skip</extracomment>
        <translation>とばす</translation>
    </message>
    <message>
        <source>End the plan</source>
        <extracomment>screen next.end</extracomment>
        <translation>プランを終える</translation>
    </message>
    <message>
        <source>Set {set} of {sets}  ·  {target}</source>
        <extracomment>screen workout.set_led</extracomment>
        <translation>セット {set}/{sets}  ·  {target}</translation>
    </message>
    <message>
        <source>{value} m/s</source>
        <extracomment>screen workout.velocity</extracomment>
        <translation>{value} m/s</translation>
    </message>
    <message>
        <source>about {value} m/s</source>
        <extracomment>screen workout.velocity_about</extracomment>
        <translation>約{value} m/s</translation>
    </message>
    <message>
        <source>Enough: you are {loss} % slower</source>
        <extracomment>screen workout.enough</extracomment>
        <translation>十分です：{loss} % 遅くなりました</translation>
    </message>
    <message>
        <source>Weight</source>
        <extracomment>screen menu.weight, review facts.load</extracomment>
        <translation>重さ</translation>
    </message>
    <message>
        <source>Weight: {load}</source>
        <extracomment>screen set.weight</extracomment>
        <translation>重さ：{load}</translation>
    </message>
    <message>
        <source>Next: {title}</source>
        <extracomment>screen set.comes, screen voice.next, screen energy.next</extracomment>
        <translation>次：{title}</translation>
    </message>
    <message>
        <source>That was the whole plan</source>
        <extracomment>screen set.plan_done</extracomment>
        <translation>プランはすべて完了です</translation>
    </message>
    <message>
        <source>Your best: {best}</source>
        <extracomment>screen set.against</extracomment>
        <translation>自己ベスト：{best}</translation>
    </message>
    <message numerus="yes">
        <source>{count} s</source>
        <extracomment>screen set.best_held</extracomment>
        <translation>
            <numerusform>{count} 秒</numerusform>
        </translation>
    </message>
    <message>
        <source>Heavier than ever</source>
        <extracomment>screen set.record.load_kg</extracomment>
        <translation>過去最高の重さ</translation>
    </message>
    <message>
        <source>Stronger than ever: {load} kg once</source>
        <extracomment>screen set.record.once_kg</extracomment>
        <translation>過去最強：1回 {load} kg</translation>
    </message>
    <message numerus="yes">
        <source>More than ever: {count}</source>
        <extracomment>screen set.record.reps</extracomment>
        <translation>
            <numerusform>過去最多：{count}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Longer than ever: {count} s</source>
        <extracomment>screen set.record.held_s</extracomment>
        <translation>
            <numerusform>過去最長：{count} 秒</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} weeks in a row</source>
        <extracomment>screen progress.weeks</extracomment>
        <translation>
            <numerusform>{count}週連続</numerusform>
        </translation>
    </message>
    <message>
        <source>1 week in a row</source>
        <extracomment>screen progress.weeks_one</extracomment>
        <translation>1週連続</translation>
    </message>
    <message numerus="yes">
        <source>{count} records today</source>
        <extracomment>screen progress.records</extracomment>
        <translation>
            <numerusform>今日の新記録 {count}</numerusform>
        </translation>
    </message>
    <message>
        <source>1 record today</source>
        <extracomment>screen progress.records_one</extracomment>
        <translation>今日の新記録 1</translation>
    </message>
    <message>
        <source>Board</source>
        <extracomment>screen board.open</extracomment>
        <translation>ランキング</translation>
    </message>
    <message>
        <source>This week</source>
        <extracomment>screen board.title</extracomment>
        <translation>今週</translation>
    </message>
    <message>
        <source>Energy, of everybody who chose to be here</source>
        <extracomment>screen board.hint</extracomment>
        <translation>参加を選んだみんなのエネルギー</translation>
    </message>
    <message>
        <source>Nobody is on the board yet this week</source>
        <extracomment>screen board.empty</extracomment>
        <translation>今週はまだ誰もいません</translation>
    </message>
    <message>
        <source>Put me on it</source>
        <extracomment>screen board.join</extracomment>
        <translation>参加する</translation>
    </message>
    <message>
        <source>Take me off</source>
        <extracomment>screen board.leave</extracomment>
        <translation>参加をやめる</translation>
    </message>
    <message>
        <source>Name: small letters, digits, _</source>
        <extracomment>screen plans.name</extracomment>
        <translation>名前：小文字、数字、_</translation>
    </message>
    <message>
        <source>everybody</source>
        <extracomment>screen plans.everybody</extracomment>
        <translation>全員</translation>
    </message>
    <message>
        <source>comes with the mirror</source>
        <extracomment>screen plans.library</extracomment>
        <translation>ミラー付属</translation>
    </message>
    <message>
        <source>Keep</source>
        <extracomment>screen plans.keep</extracomment>
        <translation>保存</translation>
    </message>
    <message>
        <source>Kept. The mirror offers it from the next session on.</source>
        <extracomment>screen plans.kept</extracomment>
        <translation>保存しました。次の利用から選べます。</translation>
    </message>
    <message numerus="yes">
        <source>Right: {count} exercises, {minutes} min</source>
        <extracomment>screen plans.right</extracomment>
        <translation>
            <numerusform>OK：{count}種目、{minutes}分</numerusform>
        </translation>
    </message>
    <message>
        <source>Erase this plan for good?</source>
        <extracomment>screen plans.sure</extracomment>
        <translation>このプランを完全に消去しますか？</translation>
    </message>
    <message>
        <source>Enough</source>
        <extracomment>screen voice.enough</extracomment>
        <translation>十分です</translation>
    </message>
    <message>
        <source>Everything, for experts</source>
        <extracomment>screen settings.all</extracomment>
        <translation>すべて（上級者向け）</translation>
    </message>
    <message>
        <source>−</source>
        <extracomment>screen settings.less</extracomment>
        <translation>−</translation>
    </message>
    <message>
        <source>+</source>
        <extracomment>screen settings.more</extracomment>
        <translation>+</translation>
    </message>
    <message>
        <source>Which camera?</source>
        <extracomment>screen settings.camera.device</extracomment>
        <translation>どのカメラ？</translation>
    </message>
    <message>
        <source>Show the picture as a mirror does</source>
        <extracomment>screen settings.camera.mirror</extracomment>
        <translation>鏡のように映す</translation>
    </message>
    <message>
        <source>The camera is turned</source>
        <extracomment>screen settings.camera.turn</extracomment>
        <translation>カメラの回転</translation>
    </message>
    <message>
        <source>not at all</source>
        <extracomment>screen settings.camera.turn.0</extracomment>
        <translation>なし</translation>
    </message>
    <message>
        <source>a quarter to the right</source>
        <extracomment>screen settings.camera.turn.90</extracomment>
        <translation>右へ90度</translation>
    </message>
    <message>
        <source>upside down</source>
        <extracomment>screen settings.camera.turn.180</extracomment>
        <translation>上下逆</translation>
    </message>
    <message>
        <source>a quarter to the left</source>
        <extracomment>screen settings.camera.turn.270</extracomment>
        <translation>左へ90度</translation>
    </message>
    <message>
        <source>Screen</source>
        <extracomment>screen settings.screen</extracomment>
        <translation>画面</translation>
    </message>
    <message>
        <source>How the display hangs</source>
        <extracomment>screen settings.screen.orientation</extracomment>
        <translation>ディスプレイの向き</translation>
    </message>
    <message>
        <source>as it says itself</source>
        <extracomment>screen settings.screen.orientation.auto</extracomment>
        <translation>ディスプレイに従う</translation>
    </message>
    <message>
        <source>upright</source>
        <extracomment>screen settings.screen.orientation.portrait</extracomment>
        <translation>縦</translation>
    </message>
    <message>
        <source>lying</source>
        <extracomment>screen settings.screen.orientation.landscape</extracomment>
        <translation>横</translation>
    </message>
    <message>
        <source>Language</source>
        <extracomment>screen settings.screen.language</extracomment>
        <translation>言語</translation>
    </message>
    <message>
        <source>that of the machine</source>
        <extracomment>screen settings.screen.language.auto</extracomment>
        <translation>機器の言語</translation>
    </message>
    <message>
        <source>Colours</source>
        <extracomment>screen settings.screen.theme</extracomment>
        <translation>配色</translation>
    </message>
    <message>
        <source>dark</source>
        <extracomment>screen settings.screen.theme.dark</extracomment>
        <translation>ダーク</translation>
    </message>
    <message>
        <source>light</source>
        <extracomment>screen settings.screen.theme.light</extracomment>
        <translation>ライト</translation>
    </message>
    <message>
        <source>strong contrast</source>
        <extracomment>screen settings.screen.theme.contrast</extracomment>
        <translation>ハイコントラスト</translation>
    </message>
    <message>
        <source>Large letters</source>
        <extracomment>screen settings.screen.large_print</extracomment>
        <translation>大きな文字</translation>
    </message>
    <message>
        <source>Nothing pulses or slides</source>
        <extracomment>screen settings.screen.reduced_motion</extracomment>
        <translation>点滅や動きをなくす</translation>
    </message>
    <message>
        <source>Charts while somebody exercises</source>
        <extracomment>screen settings.screen.charts</extracomment>
        <translation>運動中のグラフ</translation>
    </message>
    <message>
        <source>Draw the skeleton over the body</source>
        <extracomment>screen settings.screen.skeleton</extracomment>
        <translation>体に骨格を重ねる</translation>
    </message>
    <message>
        <source>Voice</source>
        <extracomment>screen settings.voice</extracomment>
        <translation>音声</translation>
    </message>
    <message>
        <source>What is heard</source>
        <extracomment>screen settings.voice.engine</extracomment>
        <translation>音の種類</translation>
    </message>
    <message>
        <source>the best voice there is</source>
        <extracomment>screen settings.voice.engine.auto</extracomment>
        <translation>いちばんよい音声</translation>
    </message>
    <message>
        <source>eSpeak</source>
        <extracomment>screen settings.voice.engine.espeak</extracomment>
        <translatorcomment>as in English</translatorcomment>
        <translation>eSpeak</translation>
    </message>
    <message>
        <source>tones alone</source>
        <extracomment>screen settings.voice.engine.sounds</extracomment>
        <translation>効果音のみ</translation>
    </message>
    <message>
        <source>nothing</source>
        <extracomment>screen settings.voice.engine.none</extracomment>
        <translation>なし</translation>
    </message>
    <message>
        <source>Be silent</source>
        <extracomment>screen settings.voice.mute</extracomment>
        <translation>消音</translation>
    </message>
    <message>
        <source>Loudness</source>
        <extracomment>screen settings.voice.volume</extracomment>
        <translation>音量</translation>
    </message>
    <message>
        <source>Say each repetition</source>
        <extracomment>screen settings.voice.count</extracomment>
        <translation>回数を読み上げる</translation>
    </message>
    <message>
        <source>Say what to do better</source>
        <extracomment>screen settings.voice.cues</extracomment>
        <translation>改善点を読み上げる</translation>
    </message>
    <message>
        <source>Training</source>
        <extracomment>screen settings.visit</extracomment>
        <translation>トレーニング</translation>
    </message>
    <message>
        <source>A set begins with</source>
        <extracomment>screen settings.visit.exercise</extracomment>
        <translation>セットの始め方</translation>
    </message>
    <message>
        <source>Repetitions in a set</source>
        <extracomment>screen settings.visit.target_reps</extracomment>
        <translation>1セットの回数</translation>
    </message>
    <message>
        <source>Countdown before a set</source>
        <extracomment>screen settings.visit.countdown_s</extracomment>
        <translation>開始前のカウントダウン</translation>
    </message>
    <message>
        <source>Rest between sets</source>
        <extracomment>screen settings.visit.rest_s</extracomment>
        <translation>セット間の休憩</translation>
    </message>
    <message>
        <source>People</source>
        <extracomment>screen settings.members</extracomment>
        <translation>利用者</translation>
    </message>
    <message>
        <source>Guests may train</source>
        <extracomment>screen settings.members.guests</extracomment>
        <translation>ゲストの利用を許可</translation>
    </message>
    <message>
        <source>Show the members&apos; names to choose from</source>
        <extracomment>screen settings.members.names</extracomment>
        <translation>会員名を一覧に出す</translation>
    </message>
    <message>
        <source>What guests did is erased after</source>
        <extracomment>screen settings.members.guest_hours</extracomment>
        <translation>ゲストの記録を消すまで</translation>
    </message>
    <message>
        <source>What members did is erased after (0: never)</source>
        <extracomment>screen settings.members.member_days</extracomment>
        <translation>会員の記録を消すまで（0：消さない）</translation>
    </message>
    <message>
        <source>What is kept</source>
        <extracomment>screen settings.recording</extracomment>
        <translation>保存するもの</translation>
    </message>
    <message>
        <source>Keep what was done</source>
        <extracomment>screen settings.recording.keep</extracomment>
        <translation>トレーニングの記録を保存</translation>
    </message>
    <message>
        <source>Keep the skeletons, which reviewing needs</source>
        <extracomment>screen settings.recording.poses</extracomment>
        <translation>レビュー用の骨格を保存</translation>
    </message>
    <message>
        <source>This door</source>
        <extracomment>screen settings.trainer</extracomment>
        <translation>この入口</translation>
    </message>
    <message>
        <source>A new PIN</source>
        <extracomment>screen settings.trainer.pin</extracomment>
        <translation>新しいPIN</translation>
    </message>
    <message>
        <source>hours</source>
        <extracomment>screen settings.unit.h</extracomment>
        <translation>時間</translation>
    </message>
    <message>
        <source>days</source>
        <extracomment>screen settings.unit.days</extracomment>
        <translation>日</translation>
    </message>
    <message>
        <source>%</source>
        <extracomment>screen settings.unit.%</extracomment>
        <translation>%</translation>
    </message>
    <message>
        <source>No picture was kept</source>
        <extracomment>review picture.none</extracomment>
        <translation>映像は保存されていません</translation>
    </message>
    <message>
        <source>Nobody was seen here</source>
        <extracomment>review picture.nobody</extracomment>
        <translation>ここには誰も映っていません</translation>
    </message>
    <message>
        <source>3D</source>
        <extracomment>review figure.title</extracomment>
        <translatorcomment>as in English</translatorcomment>
        <translation>3D</translation>
    </message>
    <message>
        <source>drag to turn</source>
        <extracomment>review figure.hint</extracomment>
        <translation>ドラッグで回転</translation>
    </message>
    <message>
        <source>No 3D in this session</source>
        <extracomment>review figure.none</extracomment>
        <translation>このセッションに3Dはありません</translation>
    </message>
    <message>
        <source>3D figure</source>
        <extracomment>review figure.name</extracomment>
        <translation>3D図</translation>
    </message>
    <message>
        <source>other</source>
        <extracomment>review figure.ghost</extracomment>
        <translation>比較</translation>
    </message>
    <message>
        <source>Play</source>
        <extracomment>review scrub.play, report player.play</extracomment>
        <translation>再生</translation>
    </message>
    <message>
        <source>Pause</source>
        <extracomment>review scrub.pause, report player.pause</extracomment>
        <translation>一時停止</translation>
    </message>
    <message>
        <source>Position</source>
        <extracomment>review scrub.position, report player.position</extracomment>
        <translation>位置</translation>
    </message>
    <message>
        <source>Speed</source>
        <extracomment>review scrub.speed, report player.speed</extracomment>
        <translation>速度</translation>
    </message>
    <message>
        <source>loop rep</source>
        <extracomment>review scrub.loop</extracomment>
        <translation>1回をくり返す</translation>
    </message>
    <message>
        <source>{speed}x</source>
        <extracomment>review scrub.times</extracomment>
        <translation>{speed}x</translation>
    </message>
    <message>
        <source>doubt</source>
        <extracomment>review strip.doubt, review picture.doubt</extracomment>
        <translation>要確認</translation>
    </message>
    <message>
        <source>counted</source>
        <extracomment>review strip.counted</extracomment>
        <translation>カウント済み</translation>
    </message>
    <message>
        <source>not counted</source>
        <extracomment>review strip.stays</extracomment>
        <translation>ノーカウント</translation>
    </message>
    <message>
        <source>good</source>
        <extracomment>review strip.good, report fact.quality_good</extracomment>
        <translation>良い</translation>
    </message>
    <message>
        <source>fair</source>
        <extracomment>review strip.fair</extracomment>
        <translation>まずまず</translation>
    </message>
    <message>
        <source>poor</source>
        <extracomment>review strip.poor</extracomment>
        <translation>不十分</translation>
    </message>
    <message>
        <source>Repetition {number}: {level}, quality {quality} %</source>
        <extracomment>review strip.rep</extracomment>
        <translation>{number}回目：{level}、質 {quality} %</translation>
    </message>
    <message>
        <source>Hold {number}: {label}, {level}</source>
        <extracomment>review strip.hold</extracomment>
        <translation>キープ{number}：{label}、{level}</translation>
    </message>
    <message>
        <source>Doubt at {time}: {label}</source>
        <extracomment>review strip.doubtful</extracomment>
        <translation>要確認 {time}：{label}</translation>
    </message>
    <message>
        <source>No repetition in this set</source>
        <extracomment>review strip.none</extracomment>
        <translation>このセットに回数はありません</translation>
    </message>
    <message>
        <source>mean</source>
        <extracomment>review chart.mean</extracomment>
        <translation>平均</translation>
    </message>
    <message>
        <source>± SD</source>
        <extracomment>review chart.spread</extracomment>
        <translation>± 標準偏差</translation>
    </message>
    <message>
        <source>Measuring …</source>
        <extracomment>review chart.waiting</extracomment>
        <translation>測定中…</translation>
    </message>
    <message>
        <source>Nothing was measured here</source>
        <extracomment>review chart.none</extracomment>
        <translation>測定値はありません</translation>
    </message>
    <message>
        <source>{value} s</source>
        <extracomment>review chart.seconds</extracomment>
        <translation>{value} 秒</translation>
    </message>
    <message>
        <source>{value} %</source>
        <extracomment>review chart.percent</extracomment>
        <translation>{value} %</translation>
    </message>
    <message>
        <source>Search channels…</source>
        <extracomment>review channels.search</extracomment>
        <translation>チャンネルを検索…</translation>
    </message>
    <message>
        <source>Often used</source>
        <extracomment>review channels.favourites</extracomment>
        <translation>よく使う</translation>
    </message>
    <message>
        <source>left and right</source>
        <extracomment>review channels.pair</extracomment>
        <translation>左と右</translation>
    </message>
    <message>
        <source>No channel is called that</source>
        <extracomment>review channels.none</extracomment>
        <translation>その名前のチャンネルはありません</translation>
    </message>
    <message>
        <source>Channels</source>
        <extracomment>review channels.name, review chart.channels</extracomment>
        <translation>チャンネル</translation>
    </message>
    <message>
        <source>Not yet enough sessions</source>
        <extracomment>review trend.none</extracomment>
        <translation>セッションがまだ足りません</translation>
    </message>
    <message>
        <source>Trend</source>
        <extracomment>review trend.name</extracomment>
        <translation>推移</translation>
    </message>
    <message>
        <source>Search member, exercise…</source>
        <extracomment>review sessions.search</extracomment>
        <translation>会員、種目を検索…</translation>
    </message>
    <message>
        <source>No session is called that</source>
        <extracomment>review sessions.none</extracomment>
        <translation>その名前のセッションはありません</translation>
    </message>
    <message>
        <source>Fault</source>
        <extracomment>review details.fault</extracomment>
        <translation>改善点</translation>
    </message>
    <message>
        <source>Faults</source>
        <extracomment>review details.faults</extracomment>
        <translation>改善点</translation>
    </message>
    <message>
        <source>Doubt, {time}</source>
        <extracomment>review details.doubt</extracomment>
        <translation>要確認、{time}</translation>
    </message>
    <message>
        <source>Was a rep</source>
        <extracomment>review details.was_rep</extracomment>
        <translation>1回だった</translation>
    </message>
    <message>
        <source>Right as is</source>
        <extracomment>review details.right</extracomment>
        <translation>このままでOK</translation>
    </message>
    <message>
        <source>Settled: was a repetition</source>
        <extracomment>review details.settled_rep</extracomment>
        <translation>判定：1回だった</translation>
    </message>
    <message>
        <source>Settled: right as it is</source>
        <extracomment>review details.settled_right</extracomment>
        <translation>判定：このままでOK</translation>
    </message>
    <message>
        <source>Settled: was none</source>
        <extracomment>review details.settled_none</extracomment>
        <translation>判定：カウントしない</translation>
    </message>
    <message>
        <source>Undo</source>
        <extracomment>review details.undo</extracomment>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Add a note…</source>
        <extracomment>review details.note</extracomment>
        <translation>メモを追加…</translation>
    </message>
    <message>
        <source>Note</source>
        <extracomment>review details.note_name, report note.title</extracomment>
        <translation>メモ</translation>
    </message>
    <message>
        <source>Keys</source>
        <extracomment>review keys.title</extracomment>
        <translation>キー</translation>
    </message>
    <message>
        <source>Press any key to close</source>
        <extracomment>review keys.close</extracomment>
        <translation>どれかのキーで閉じます</translation>
    </message>
    <message>
        <source>Today</source>
        <extracomment>review list.today</extracomment>
        <translation>今日</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <extracomment>review list.yesterday</extracomment>
        <translation>昨日</translation>
    </message>
    <message>
        <source>Batch: {name}</source>
        <extracomment>review list.batch</extracomment>
        <translation>バッチ：{name}</translation>
    </message>
    <message numerus="yes">
        <source>{count} reps</source>
        <extracomment>review list.reps</extracomment>
        <translation>
            <numerusform>{count}回</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} doubts</source>
        <extracomment>review list.doubts, review head.doubts</extracomment>
        <translation>
            <numerusform>要確認 {count}</numerusform>
        </translation>
    </message>
    <message>
        <source>1 doubt</source>
        <extracomment>review list.doubts_one, review head.doubts_one</extracomment>
        <translation>要確認 1</translation>
    </message>
    <message>
        <source>nothing recognised</source>
        <extracomment>review list.nothing</extracomment>
        <translation>認識なし</translation>
    </message>
    <message>
        <source>set {number}</source>
        <extracomment>review head.set</extracomment>
        <translation>セット{number}</translation>
    </message>
    <message>
        <source>whole</source>
        <extracomment>review head.whole</extracomment>
        <translation>全体</translation>
    </message>
    <message numerus="yes">
        <source>{count} by the rules, {added} added, {refused} refused</source>
        <extracomment>review head.changed</extracomment>
        <translation>
            <numerusform>ルール判定 {count}、追加 {added}、取消 {refused}</numerusform>
        </translation>
    </message>
    <message>
        <source>energy {points} per minute</source>
        <extracomment>review head.energy</extracomment>
        <translation>毎分エネルギー {points}</translation>
    </message>
    <message>
        <source>{name}, calibrated</source>
        <extracomment>review head.camera</extracomment>
        <translation>{name}、キャリブレーション済み</translation>
    </message>
    <message>
        <source>camera not calibrated</source>
        <extracomment>review head.uncalibrated</extracomment>
        <translation>カメラは未キャリブレーション</translation>
    </message>
    <message>
        <source>Compare</source>
        <extracomment>review head.compare</extracomment>
        <translation>比較</translation>
    </message>
    <message>
        <source>Report</source>
        <extracomment>review head.report</extracomment>
        <translation>レポート</translation>
    </message>
    <message>
        <source>Choose a session on the left</source>
        <extracomment>review said.none</extracomment>
        <translation>左からセッションを選んでください</translation>
    </message>
    <message>
        <source>{title}: {error}</source>
        <extracomment>review said.failed</extracomment>
        <translation>{title}：{error}</translation>
    </message>
    <message>
        <source>Kept</source>
        <extracomment>review said.kept</extracomment>
        <translation>保存済み</translation>
    </message>
    <message>
        <source>This session cannot be exported here: {error}</source>
        <extracomment>review said.no_export</extracomment>
        <translation>このセッションはここでは書き出せません：{error}</translation>
    </message>
    <message>
        <source>Press Esc again to close</source>
        <extracomment>review said.leave</extracomment>
        <translation>もう一度Escで閉じます</translation>
    </message>
    <message>
        <source>Working …</source>
        <extracomment>review said.working</extracomment>
        <translation>処理中…</translation>
    </message>
    <message>
        <source>Set {number}</source>
        <extracomment>review strip.set, review facts.set, report strip.set</extracomment>
        <translation>セット{number}</translation>
    </message>
    <message>
        <source>All</source>
        <extracomment>review strip.whole</extracomment>
        <translation>すべて</translation>
    </message>
    <message>
        <source>rep {number}</source>
        <extracomment>review picture.rep</extracomment>
        <translation>{number}回目</translation>
    </message>
    <message>
        <source>hold {number}</source>
        <extracomment>review picture.hold</extracomment>
        <translation>キープ{number}</translation>
    </message>
    <message>
        <source>going out</source>
        <extracomment>review picture.out</extracomment>
        <translation>行き</translation>
    </message>
    <message>
        <source>coming back</source>
        <extracomment>review picture.back</extracomment>
        <translation>戻り</translation>
    </message>
    <message>
        <source>Repetition {number}</source>
        <extracomment>review facts.rep, review rep.text, report player.rep</extracomment>
        <translation>{number}回目</translation>
    </message>
    <message>
        <source>Hold {number}</source>
        <extracomment>review facts.hold</extracomment>
        <translation>キープ{number}</translation>
    </message>
    <message>
        <source>Not counted</source>
        <extracomment>review facts.doubt, report not.title</extracomment>
        <translation>ノーカウント</translation>
    </message>
    <message>
        <source>All sets</source>
        <extracomment>review facts.whole</extracomment>
        <translation>全セット</translation>
    </message>
    <message>
        <source>Range of motion</source>
        <extracomment>review facts.range</extracomment>
        <translation>可動域</translation>
    </message>
    <message>
        <source>target {value}</source>
        <extracomment>review facts.target</extracomment>
        <translation>目標 {value}</translation>
    </message>
    <message>
        <source>Way out</source>
        <extracomment>review facts.out</extracomment>
        <translation>行き</translation>
    </message>
    <message>
        <source>Way back</source>
        <extracomment>review facts.back</extracomment>
        <translation>戻り</translation>
    </message>
    <message>
        <source>set mean {value}</source>
        <extracomment>review facts.mean</extracomment>
        <translation>セット平均 {value}</translation>
    </message>
    <message>
        <source>Left – right</source>
        <extracomment>review facts.sides, report fact.sides</extracomment>
        <translation>左 – 右</translation>
    </message>
    <message>
        <source>even</source>
        <extracomment>review facts.even, report fact.sides_even</extracomment>
        <translation>均等</translation>
    </message>
    <message>
        <source>left less</source>
        <extracomment>review facts.less_left</extracomment>
        <translation>左が小さい</translation>
    </message>
    <message>
        <source>right less</source>
        <extracomment>review facts.less_right</extracomment>
        <translation>右が小さい</translation>
    </message>
    <message>
        <source>Speed lost since the fastest</source>
        <extracomment>review facts.loss</extracomment>
        <translation>最速からの速度低下</translation>
    </message>
    <message>
        <source>stop at 20 %</source>
        <extracomment>review facts.stop</extracomment>
        <translation>20 % で終了</translation>
    </message>
    <message>
        <source>Smoothness</source>
        <extracomment>review facts.smooth</extracomment>
        <translation>なめらかさ</translation>
    </message>
    <message>
        <source>Quality</source>
        <extracomment>review facts.quality, report fact.quality, report sets.quality</extracomment>
        <translation>質</translation>
    </message>
    <message>
        <source>Jump height</source>
        <extracomment>review facts.jump</extracomment>
        <translation>跳躍高</translation>
    </message>
    <message>
        <source>Held</source>
        <extracomment>review facts.held</extracomment>
        <translation>キープ</translation>
    </message>
    <message>
        <source>{value} kg</source>
        <extracomment>review facts.kg</extracomment>
        <translation>{value} kg</translation>
    </message>
    <message>
        <source>{value} kg altogether</source>
        <extracomment>review facts.volume</extracomment>
        <translation>合計 {value} kg</translation>
    </message>
    <message>
        <source>Once, estimated</source>
        <extracomment>review facts.once</extracomment>
        <translation>推定1RM</translation>
    </message>
    <message>
        <source>by weight and repetitions</source>
        <extracomment>review facts.epley</extracomment>
        <translation>重さと回数から</translation>
    </message>
    <message>
        <source>Velocity of the weight</source>
        <extracomment>review facts.velocity</extracomment>
        <translation>重りの速度</translation>
    </message>
    <message>
        <source>fastest {value}</source>
        <extracomment>review facts.fastest</extracomment>
        <translation>最速 {value}</translation>
    </message>
    <message>
        <source>{value} % lost at the end</source>
        <extracomment>review facts.lost</extracomment>
        <translation>最後に {value} % 低下</translation>
    </message>
    <message numerus="yes">
        <source>{count} by the rules</source>
        <extracomment>review facts.by_rules</extracomment>
        <translation>
            <numerusform>ルール判定 {count}</numerusform>
        </translation>
    </message>
    <message>
        <source>Pace</source>
        <extracomment>review facts.cadence</extracomment>
        <translation>ペース</translation>
    </message>
    <message>
        <source>{value} a minute</source>
        <extracomment>review facts.per_minute</extracomment>
        <translation>毎分 {value}</translation>
    </message>
    <message>
        <source>Energy</source>
        <extracomment>screen choose.group.energy, review facts.energy, report energy.title</extracomment>
        <translation>エネルギー</translation>
    </message>
    <message>
        <source>{value} points</source>
        <extracomment>review facts.points</extracomment>
        <translation>{value} ポイント</translation>
    </message>
    <message>
        <source>Time under tension</source>
        <extracomment>review facts.tension</extracomment>
        <translation>緊張時間</translation>
    </message>
    <message>
        <source>± {deg}°, {view}</source>
        <extracomment>review chart.trust</extracomment>
        <translation>± {deg}°、{view}</translation>
    </message>
    <message>
        <source>± {deg}°</source>
        <extracomment>review chart.plain</extracomment>
        <translation>± {deg}°</translation>
    </message>
    <message>
        <source>± {deg}°: do not judge {view}</source>
        <extracomment>review chart.warn</extracomment>
        <translation>± {deg}°：{view}では判定不可</translation>
    </message>
    <message>
        <source>± {deg}°: do not judge</source>
        <extracomment>review chart.warn_plain</extracomment>
        <translation>± {deg}°：判定不可</translation>
    </message>
    <message>
        <source>seen from the front</source>
        <extracomment>review view.front</extracomment>
        <translation>正面から</translation>
    </message>
    <message>
        <source>seen at an angle</source>
        <extracomment>review view.three_quarter</extracomment>
        <translation>斜めから</translation>
    </message>
    <message>
        <source>seen from the side</source>
        <extracomment>review view.side</extracomment>
        <translation>横から</translation>
    </message>
    <message>
        <source>seen from behind</source>
        <extracomment>review view.back</extracomment>
        <translation>後ろから</translation>
    </message>
    <message>
        <source>from the front</source>
        <extracomment>review from.front</extracomment>
        <translation>正面から</translation>
    </message>
    <message>
        <source>at an angle</source>
        <extracomment>review from.three_quarter</extracomment>
        <translation>斜めから</translation>
    </message>
    <message>
        <source>from behind</source>
        <extracomment>review from.back</extracomment>
        <translation>後ろから</translation>
    </message>
    <message>
        <source>{joint} angle</source>
        <extracomment>review chart.angle</extracomment>
        <translation>{joint}の角度</translation>
    </message>
    <message>
        <source>Knee</source>
        <extracomment>review joint.knee, exercise glute_bridge, exercise plank</extracomment>
        <translation>膝</translation>
    </message>
    <message>
        <source>Hip</source>
        <extracomment>review joint.hip, exercise mountain_climber, exercise pike_push_up, exercise plank</extracomment>
        <translation>股関節</translation>
    </message>
    <message>
        <source>Ankle</source>
        <extracomment>review joint.ankle</extracomment>
        <translation>足首</translation>
    </message>
    <message>
        <source>Elbow</source>
        <extracomment>review joint.elbow, exercise arm_circle, exercise front_raise, exercise lateral_raise</extracomment>
        <translation>肘</translation>
    </message>
    <message>
        <source>Shoulder</source>
        <extracomment>review joint.shoulder</extracomment>
        <translation>肩</translation>
    </message>
    <message>
        <source>Trunk lean</source>
        <extracomment>review joint.lean</extracomment>
        <translation>体幹の傾き</translation>
    </message>
    <message>
        <source>Time</source>
        <extracomment>review chart.time, report fact.time</extracomment>
        <translation>時間</translation>
    </message>
    <message>
        <source>0–100 %</source>
        <extracomment>review chart.overlay</extracomment>
        <translation>0–100 %</translation>
    </message>
    <message>
        <source>Twelve weeks</source>
        <extracomment>review trend.title</extracomment>
        <translation>12週間</translation>
    </message>
    <message>
        <source>repetitions a minute</source>
        <extracomment>review trend.rate</extracomment>
        <translation>毎分の回数</translation>
    </message>
    <message>
        <source>range of motion</source>
        <extracomment>review trend.range</extracomment>
        <translation>可動域</translation>
    </message>
    <message>
        <source>mean velocity</source>
        <extracomment>review trend.velocity</extracomment>
        <translation>平均速度</translation>
    </message>
    <message>
        <source>heaviest weight</source>
        <extracomment>review trend.load</extracomment>
        <translation>最大重量</translation>
    </message>
    <message>
        <source>lifted altogether</source>
        <extracomment>review trend.volume</extracomment>
        <translation>総挙上重量</translation>
    </message>
    <message>
        <source>fastest repetition</source>
        <extracomment>review trend.bar</extracomment>
        <translation>最速の1回</translation>
    </message>
    <message>
        <source>lifted once, estimated</source>
        <extracomment>review trend.once</extracomment>
        <translation>推定1RM</translation>
    </message>
    <message>
        <source>week of {date}</source>
        <extracomment>review trend.week</extracomment>
        <translation>{date}の週</translation>
    </message>
    <message>
        <source>Compare with</source>
        <extracomment>review compare.title</extracomment>
        <translation>比較する相手</translation>
    </message>
    <message>
        <source>Best repetition of this set</source>
        <extracomment>review compare.reference</extracomment>
        <translation>このセットの最良の1回</translation>
    </message>
    <message>
        <source>This</source>
        <extracomment>review compare.this</extracomment>
        <translation>これ</translation>
    </message>
    <message>
        <source>Other</source>
        <extracomment>review compare.other</extracomment>
        <translation>相手</translation>
    </message>
    <message>
        <source>Difference</source>
        <extracomment>review compare.difference</extracomment>
        <translation>差</translation>
    </message>
    <message>
        <source>There is nothing else to compare with</source>
        <extracomment>review compare.none</extracomment>
        <translation>ほかに比べるものがありません</translation>
    </message>
    <message>
        <source>{joint}, at {percent} %</source>
        <extracomment>review compare.angle</extracomment>
        <translation>{joint}、{percent} % の時点</translation>
    </message>
    <message>
        <source>Cancel</source>
        <extracomment>review export.cancel</extracomment>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Tables (CSV)</source>
        <extracomment>review export.csv</extracomment>
        <translation>表（CSV）</translation>
    </message>
    <message>
        <source>Tables (Parquet)</source>
        <extracomment>review export.parquet</extracomment>
        <translation>表（Parquet）</translation>
    </message>
    <message>
        <source>Points for OpenSim (TRC)</source>
        <extracomment>review export.trc</extracomment>
        <translation>OpenSim用の点（TRC）</translation>
    </message>
    <message>
        <source>Angles for OpenSim (MOT)</source>
        <extracomment>review export.mot</extracomment>
        <translation>OpenSim用の角度（MOT）</translation>
    </message>
    <message>
        <source>Points and events (C3D)</source>
        <extracomment>review export.c3d</extracomment>
        <translation>点とイベント（C3D）</translation>
    </message>
    <message>
        <source>Skeleton animation (BVH)</source>
        <extracomment>review export.bvh</extracomment>
        <translation>骨格アニメーション（BVH）</translation>
    </message>
    <message>
        <source>Everything (JSON)</source>
        <extracomment>review export.json</extracomment>
        <translation>すべて（JSON）</translation>
    </message>
    <message>
        <source>Workbook (Excel)</source>
        <extracomment>review export.xlsx</extracomment>
        <translation>ワークブック（Excel）</translation>
    </message>
    <message>
        <source>Report (PDF, HTML)</source>
        <extracomment>review export.report</extracomment>
        <translation>レポート（PDF、HTML）</translation>
    </message>
    <message>
        <source>Replay</source>
        <extracomment>review keys.replay</extracomment>
        <translation>再生</translation>
    </message>
    <message>
        <source>play, pause</source>
        <extracomment>review keys.play</extracomment>
        <translation>再生、一時停止</translation>
    </message>
    <message>
        <source>one frame</source>
        <extracomment>review keys.step</extracomment>
        <translation>1フレーム</translation>
    </message>
    <message>
        <source>repetition before, after</source>
        <extracomment>review keys.rep</extracomment>
        <translation>前の回、次の回</translation>
    </message>
    <message>
        <source>slower, faster</source>
        <extracomment>review keys.speed</extracomment>
        <translation>遅く、速く</translation>
    </message>
    <message>
        <source>repeat this repetition</source>
        <extracomment>review keys.loop</extracomment>
        <translation>この回をくり返す</translation>
    </message>
    <message>
        <source>Judging</source>
        <extracomment>review keys.judge</extracomment>
        <translation>判定</translation>
    </message>
    <message>
        <source>next doubt</source>
        <extracomment>review keys.doubt</extracomment>
        <translation>次の要確認</translation>
    </message>
    <message>
        <source>was a repetition</source>
        <extracomment>review keys.yes</extracomment>
        <translation>1回だった</translation>
    </message>
    <message>
        <source>was none, right as is</source>
        <extracomment>review keys.no</extracomment>
        <translation>違う、このままでOK</translation>
    </message>
    <message>
        <source>take it back</source>
        <extracomment>review keys.undo</extracomment>
        <translation>取り消す</translation>
    </message>
    <message>
        <source>a repetition is here that nothing counted</source>
        <extracomment>review keys.mark</extracomment>
        <translation>数えられていない回をここに追加</translation>
    </message>
    <message>
        <source>it begins here, ends here</source>
        <extracomment>review keys.mark_edge</extracomment>
        <translation>ここから、ここまで</translation>
    </message>
    <message>
        <source>note</source>
        <extracomment>review keys.note</extracomment>
        <translation>メモ</translation>
    </message>
    <message>
        <source>First mark a repetition by A, or choose one that you marked</source>
        <extracomment>review said.no_mark</extracomment>
        <translation>先にAで回を追加するか、追加した回を選んでください</translation>
    </message>
    <message>
        <source>Looking</source>
        <extracomment>review keys.look</extracomment>
        <translation>表示</translation>
    </message>
    <message>
        <source>set before, after</source>
        <extracomment>review keys.set</extracomment>
        <translation>前のセット、次のセット</translation>
    </message>
    <message>
        <source>repetitions over each other</source>
        <extracomment>review keys.overlay</extracomment>
        <translation>各回を重ねる</translation>
    </message>
    <message>
        <source>channels</source>
        <extracomment>review keys.channels</extracomment>
        <translation>チャンネル</translation>
    </message>
    <message>
        <source>next trend</source>
        <extracomment>review keys.trend</extracomment>
        <translation>次の推移</translation>
    </message>
    <message>
        <source>compare</source>
        <extracomment>review keys.compare</extracomment>
        <translation>比較</translation>
    </message>
    <message>
        <source>search</source>
        <extracomment>review keys.search</extracomment>
        <translation>検索</translation>
    </message>
    <message>
        <source>export</source>
        <extracomment>review keys.export</extracomment>
        <translation>書き出し</translation>
    </message>
    <message>
        <source>report</source>
        <extracomment>review keys.report</extracomment>
        <translation>レポート</translation>
    </message>
    <message>
        <source>these keys</source>
        <extracomment>review keys.keys</extracomment>
        <translation>キーの一覧</translation>
    </message>
    <message>
        <source>close</source>
        <extracomment>review keys.close</extracomment>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>1.5</source>
        <extracomment>report number</extracomment>
        <translation>1.5</translation>
    </message>
    <message>
        <source>{number} %</source>
        <extracomment>report percent</extracomment>
        <translation>{number} %</translation>
    </message>
    <message>
        <source>{number} kg</source>
        <extracomment>report kilograms</extracomment>
        <translation>{number} kg</translation>
    </message>
    <message>
        <source>{number} s</source>
        <extracomment>report seconds</extracomment>
        <translation>{number} 秒</translation>
    </message>
    <message>
        <source>{number} min</source>
        <extracomment>report minutes</extracomment>
        <translation>{number} 分</translation>
    </message>
    <message>
        <source>{weekday}, {date} {month} {year}</source>
        <extracomment>report day</extracomment>
        <translation>{year}年{month}{date}日（{weekday}）</translation>
    </message>
    <message>
        <source>{date} {month}</source>
        <extracomment>report day_short</extracomment>
        <translation>{month}{date}日</translation>
    </message>
    <message>
        <source>{hour}:{minute}</source>
        <extracomment>report clock</extracomment>
        <translation>{hour}:{minute}</translation>
    </message>
    <message>
        <source>Your session</source>
        <extracomment>report guest</extracomment>
        <translation>あなたのトレーニング</translation>
    </message>
    <message>
        <source>Training report</source>
        <extracomment>report kind.session</extracomment>
        <translation>トレーニングレポート</translation>
    </message>
    <message>
        <source>Video report</source>
        <extracomment>report kind.batch</extracomment>
        <translation>動画レポート</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <extracomment>report page</extracomment>
        <translation>{page} / {pages} ページ</translation>
    </message>
    <message numerus="yes">
        <source>in {count} sets</source>
        <extracomment>report count.sets</extracomment>
        <translation>
            <numerusform>{count}セットで</numerusform>
        </translation>
    </message>
    <message>
        <source>in 1 set</source>
        <extracomment>report count.sets_one</extracomment>
        <translation>1セットで</translation>
    </message>
    <message>
        <source>nothing counted</source>
        <extracomment>report count.none</extracomment>
        <translation>カウントなし</translation>
    </message>
    <message>
        <source>What you did</source>
        <extracomment>report did.title</extracomment>
        <translation>やったこと</translation>
    </message>
    <message numerus="yes">
        <source>{count} s held</source>
        <extracomment>report did.held</extracomment>
        <translation>
            <numerusform>{count} 秒キープ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and {count} more exercises</source>
        <extracomment>report did.more</extracomment>
        <translation>
            <numerusform>ほか{count}種目</numerusform>
        </translation>
    </message>
    <message>
        <source>and 1 more exercise</source>
        <extracomment>report did.more_one</extracomment>
        <translation>ほか1種目</translation>
    </message>
    <message>
        <source>Range</source>
        <extracomment>report fact.range, report sets.range</extracomment>
        <translation>可動域</translation>
    </message>
    <message>
        <source>Tempo</source>
        <extracomment>report fact.tempo</extracomment>
        <translation>テンポ</translation>
    </message>
    <message>
        <source>not seen well enough</source>
        <extracomment>report fact.sides_missing</extracomment>
        <translation>よく見えませんでした</translation>
    </message>
    <message>
        <source>Longest hold</source>
        <extracomment>report fact.longest</extracomment>
        <translation>最長キープ</translation>
    </message>
    <message>
        <source>of the target</source>
        <extracomment>report fact.time_detail</extracomment>
        <translation>目標に対して</translation>
    </message>
    <message>
        <source>Clean holds</source>
        <extracomment>report fact.clean</extracomment>
        <translation>きれいなキープ</translation>
    </message>
    <message numerus="yes">
        <source>{count} of {all}</source>
        <extracomment>report fact.clean_value</extracomment>
        <translation>
            <numerusform>{all}回中{count}回</numerusform>
        </translation>
    </message>
    <message>
        <source>very clean</source>
        <extracomment>report fact.quality_high</extracomment>
        <translation>とてもきれい</translation>
    </message>
    <message>
        <source>a start</source>
        <extracomment>report fact.quality_start</extracomment>
        <translation>良い</translation>
    </message>
    <message>
        <source>of the full way</source>
        <extracomment>report fact.range_detail</extracomment>
        <translation>フルレンジに対して</translation>
    </message>
    <message>
        <source>out {out} · back {back}</source>
        <extracomment>report fact.tempo_detail</extracomment>
        <translation>行き {out} · 戻り {back}</translation>
    </message>
    <message>
        <source>left goes further</source>
        <extracomment>report fact.sides_left</extracomment>
        <translation>左のほうが大きい</translation>
    </message>
    <message>
        <source>right goes further</source>
        <extracomment>report fact.sides_right</extracomment>
        <translation>右のほうが大きい</translation>
    </message>
    <message>
        <source>cannot be judged from this view</source>
        <extracomment>report fact.sides_unseen</extracomment>
        <translation>この向きからは判定できません</translation>
    </message>
    <message>
        <source>target {number}</source>
        <extracomment>report fact.longest_detail</extracomment>
        <translation>目標 {number}</translation>
    </message>
    <message>
        <source>nothing to measure</source>
        <extracomment>report fact.none</extracomment>
        <translation>測定値なし</translation>
    </message>
    <message>
        <source>Nothing counted this time. That happens: here is what was seen.</source>
        <extracomment>report praise.none</extracomment>
        <translation>今回はカウントがありませんでした。そんな日もあります。見えたことをまとめました。</translation>
    </message>
    <message>
        <source>{exercise}: more than ever before.</source>
        <extracomment>report praise.most</extracomment>
        <translation>{exercise}：過去最多です。</translation>
    </message>
    <message>
        <source>Clean from first to last.</source>
        <extracomment>report praise.clean</extracomment>
        <translation>最初から最後まできれいでした。</translation>
    </message>
    <message>
        <source>Full range in every repetition.</source>
        <extracomment>report praise.full</extracomment>
        <translation>毎回しっかりフルレンジでした。</translation>
    </message>
    <message>
        <source>{exercise}: cleaner than last time.</source>
        <extracomment>report praise.better</extracomment>
        <translation>{exercise}：前回よりきれいです。</translation>
    </message>
    <message numerus="yes">
        <source>Good work: {count} of {all} were clean.</source>
        <extracomment>report praise.good</extracomment>
        <translation>
            <numerusform>ナイス！ {all}回中{count}回がきれいでした。</numerusform>
        </translation>
    </message>
    <message>
        <source>Good work.</source>
        <extracomment>report praise.good_plain</extracomment>
        <translation>ナイス！</translation>
    </message>
    <message>
        <source>A start. Every one of these counts.</source>
        <extracomment>report praise.start</extracomment>
        <translation>いいスタートです。1回1回が積み重なります。</translation>
    </message>
    <message>
        <source>One thing to work on</source>
        <extracomment>report advice.title</extracomment>
        <translation>次に意識すること</translation>
    </message>
    <message numerus="yes">
        <source>Seen in {count} of {all} repetitions: {exercise}.</source>
        <extracomment>report advice.seen</extracomment>
        <translation>
            <numerusform>{all}回中{count}回で見られました：{exercise}。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Seen in {count} of {all} holds: {exercise}.</source>
        <extracomment>report advice.seen_hold</extracomment>
        <translation>
            <numerusform>キープ{all}回中{count}回で見られました：{exercise}。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} of {all} stopped on the way: {exercise}.</source>
        <extracomment>report advice.short</extracomment>
        <translation>
            <numerusform>{all}回中{count}回が途中で止まりました：{exercise}。</numerusform>
        </translation>
    </message>
    <message>
        <source>Think of it as each repetition begins. The rest is already there.</source>
        <extracomment>report advice.fault_why</extracomment>
        <translation>各回の始めに意識しましょう。ほかはもうできています。</translation>
    </message>
    <message>
        <source>Think of it before you begin to hold. The rest is already there.</source>
        <extracomment>report advice.fault_why_hold</extracomment>
        <translation>キープする前に意識しましょう。ほかはもうできています。</translation>
    </message>
    <message>
        <source>Fewer, but each all the way, brings more than many short ones.</source>
        <extracomment>report advice.short_why</extracomment>
        <translation>浅い回をたくさんより、少なくても最後までのほうが効きます。</translation>
    </message>
    <message numerus="yes">
        <source>{count} movements could not be judged, because parts of you were out of sight.</source>
        <extracomment>report advice.seen_better_because</extracomment>
        <translation>
            <numerusform>体の一部が見えず、{count}回の動きを判定できませんでした。</numerusform>
        </translation>
    </message>
    <message>
        <source>Head and feet in the picture: then everything you do counts.</source>
        <extracomment>report advice.seen_better_why</extracomment>
        <translation>頭から足まで映れば、すべてカウントできます。</translation>
    </message>
    <message>
        <source>Turn a little before you start</source>
        <extracomment>report advice.turn</extracomment>
        <translation>始める前に少し向きを変えましょう</translation>
    </message>
    <message numerus="yes">
        <source>{count} movements could not be judged from where the camera stood.</source>
        <extracomment>report advice.turn_because</extracomment>
        <translation>
            <numerusform>カメラの位置から、{count}回の動きを判定できませんでした。</numerusform>
        </translation>
    </message>
    <message>
        <source>The mirror shows how to stand: then everything you do counts.</source>
        <extracomment>report advice.turn_why</extracomment>
        <translation>立ち方はミラーが示します。そうすればすべてカウントできます。</translation>
    </message>
    <message>
        <source>Take your time</source>
        <extracomment>report advice.slow</extracomment>
        <translation>ゆっくりいきましょう</translation>
    </message>
    <message numerus="yes">
        <source>{count} movements were too fast to count.</source>
        <extracomment>report advice.slow_because</extracomment>
        <translation>
            <numerusform>{count}回の動きが速すぎて数えられませんでした。</numerusform>
        </translation>
    </message>
    <message>
        <source>One breath out, one breath back. Slow is strong.</source>
        <extracomment>report advice.slow_why</extracomment>
        <translation>行きで一呼吸、戻りで一呼吸。ゆっくりが強さです。</translation>
    </message>
    <message>
        <source>Hold a little longer</source>
        <extracomment>report advice.longer</extracomment>
        <translation>もう少し長くキープしましょう</translation>
    </message>
    <message numerus="yes">
        <source>{count} holds were over before they counted.</source>
        <extracomment>report advice.longer_because</extracomment>
        <translation>
            <numerusform>{count}回のキープが数える前に終わりました。</numerusform>
        </translation>
    </message>
    <message>
        <source>A few seconds more each time is all it takes.</source>
        <extracomment>report advice.longer_why</extracomment>
        <translation>毎回あと数秒で十分です。</translation>
    </message>
    <message>
        <source>Let your left side go as far as your right</source>
        <extracomment>report advice.left</extracomment>
        <translation>左も右と同じところまで動かしましょう</translation>
    </message>
    <message>
        <source>Let your right side go as far as your left</source>
        <extracomment>report advice.right</extracomment>
        <translation>右も左と同じところまで動かしましょう</translation>
    </message>
    <message>
        <source>The {joint} moved {number} less on that side: {exercise}.</source>
        <extracomment>report advice.sides_because</extracomment>
        <translation>その側の{joint}の動きが{number}小さめでした：{exercise}。</translation>
    </message>
    <message>
        <source>Begin with that side, and let the other do only as much.</source>
        <extracomment>report advice.sides_why</extracomment>
        <translation>その側から始め、反対側も同じだけにしましょう。</translation>
    </message>
    <message>
        <source>Rest a little longer between sets</source>
        <extracomment>report advice.fade</extracomment>
        <translation>セット間の休憩を少し長く</translation>
    </message>
    <message>
        <source>The last repetitions were {number} slower than the fastest: {exercise}.</source>
        <extracomment>report advice.fade_because</extracomment>
        <translation>最後の数回は最速より{number}遅くなりました：{exercise}。</translation>
    </message>
    <message>
        <source>Quick and clean trains more than tired and slow.</source>
        <extracomment>report advice.fade_why</extracomment>
        <translation>疲れてゆっくりより、速くきれいなほうが効きます。</translation>
    </message>
    <message>
        <source>One more in each set</source>
        <extracomment>report advice.more</extracomment>
        <translation>各セットあと1回</translation>
    </message>
    <message>
        <source>There is nothing to mend: {exercise} was clean.</source>
        <extracomment>report advice.more_because</extracomment>
        <translation>直すところはありません：{exercise}はきれいでした。</translation>
    </message>
    <message>
        <source>Same form, one repetition more. That is how it grows.</source>
        <extracomment>report advice.more_why</extracomment>
        <translation>同じフォームで1回多く。そうして伸びます。</translation>
    </message>
    <message>
        <source>Five seconds more</source>
        <extracomment>report advice.more_hold</extracomment>
        <translation>あと5秒</translation>
    </message>
    <message>
        <source>Same form, a little longer. That is how it grows.</source>
        <extracomment>report advice.more_hold_why</extracomment>
        <translation>同じフォームで少し長く。そうして伸びます。</translation>
    </message>
    <message>
        <source>Do it again just so</source>
        <extracomment>report advice.same</extracomment>
        <translation>次もこの調子で</translation>
    </message>
    <message>
        <source>Nothing was wrong often enough to speak of.</source>
        <extracomment>report advice.same_because</extracomment>
        <translation>気になるほどの乱れはありませんでした。</translation>
    </message>
    <message>
        <source>Two or three times a week, and the weeks will show it.</source>
        <extracomment>report advice.same_why</extracomment>
        <translation>週に2〜3回。数週間で違いが出ます。</translation>
    </message>
    <message>
        <source>One set is enough to begin with</source>
        <extracomment>report advice.begin</extracomment>
        <translation>まずは1セットで十分です</translation>
    </message>
    <message>
        <source>No repetition was counted this time.</source>
        <extracomment>report advice.begin_because</extracomment>
        <translation>今回は1回もカウントされませんでした。</translation>
    </message>
    <message>
        <source>Choose an exercise at the mirror, stand where it says, and go.</source>
        <extracomment>report advice.begin_why</extracomment>
        <translation>ミラーで種目を選び、示された位置に立って始めましょう。</translation>
    </message>
    <message>
        <source>Every repetition</source>
        <extracomment>report strip.title</extracomment>
        <translation>すべての回</translation>
    </message>
    <message>
        <source>Every hold</source>
        <extracomment>report strip.title_hold</extracomment>
        <translation>すべてのキープ</translation>
    </message>
    <message>
        <source>Height: how far it went. 100 % is the full way.</source>
        <extracomment>report strip.range</extracomment>
        <translation>高さ：動きの大きさ。100 % がフルレンジです。</translation>
    </message>
    <message>
        <source>Height: how long it was held. 100 % is {number}.</source>
        <extracomment>report strip.held</extracomment>
        <translation>高さ：キープの長さ。100 % は{number}です。</translation>
    </message>
    <message>
        <source>clean</source>
        <extracomment>report strip.clean</extracomment>
        <translation>きれい</translation>
    </message>
    <message>
        <source>something to mend</source>
        <extracomment>report strip.fault</extracomment>
        <translation>改善点あり</translation>
    </message>
    <message>
        <source>No repetition was counted.</source>
        <extracomment>report strip.empty</extracomment>
        <translation>カウントされた回はありません。</translation>
    </message>
    <message>
        <source>How your {joint} moved</source>
        <extracomment>report curves.title</extracomment>
        <translation>{joint}の動き</translation>
    </message>
    <message>
        <source>How you moved</source>
        <extracomment>report curves.title_none</extracomment>
        <translation>体の動き</translation>
    </message>
    <message>
        <source>{exercise}: repetitions over each other. Line: mean. Band: two in three. Numbers: range.</source>
        <extracomment>report curves.caption</extracomment>
        <translation>{exercise}：各回を重ねた図。線：平均。帯：3回に2回の範囲。数字：可動域。</translation>
    </message>
    <message>
        <source>{exercise}: both repetitions. Line: mean. Numbers: range.</source>
        <extracomment>report curves.caption_two</extracomment>
        <translation>{exercise}：2回分。線：平均。数字：可動域。</translation>
    </message>
    <message>
        <source>{exercise}: angle over the one repetition.</source>
        <extracomment>report curves.caption_one</extracomment>
        <translation>{exercise}：1回の角度。</translation>
    </message>
    <message>
        <source>{exercise}: angle over the holds.</source>
        <extracomment>report curves.caption_hold</extracomment>
        <translation>{exercise}：キープ中の角度。</translation>
    </message>
    <message>
        <source>180° is straight.</source>
        <extracomment>report curves.straight</extracomment>
        <translation>180°がまっすぐです。</translation>
    </message>
    <message>
        <source>end</source>
        <extracomment>report curves.end</extracomment>
        <translation>終わり</translation>
    </message>
    <message>
        <source>{side} {range}° ± {number}°</source>
        <extracomment>report curves.sure</extracomment>
        <translation>{side} {range}° ± {number}°</translation>
    </message>
    <message>
        <source>{side} ± {number}°: not to be judged from this view</source>
        <extracomment>report curves.unsure</extracomment>
        <translation>{side} ± {number}°：この向きからは判定できません</translation>
    </message>
    <message>
        <source>The joints were not seen well enough to draw this.</source>
        <extracomment>report curves.empty</extracomment>
        <translation>関節がよく見えず、図にできませんでした。</translation>
    </message>
    <message>
        <source>Did you keep your speed?</source>
        <extracomment>report speed.title</extracomment>
        <translation>スピードを保てましたか？</translation>
    </message>
    <message>
        <source>{exercise}: each repetition, and the line through them. 100 % is the fastest of its set.</source>
        <extracomment>report speed.caption</extracomment>
        <translation>{exercise}：各回とその傾向線。100 % はセット内の最速です。</translation>
    </message>
    <message>
        <source>lost {number}</source>
        <extracomment>report speed.lost</extracomment>
        <translation>{number} 低下</translation>
    </message>
    <message>
        <source>This takes two repetitions in a set.</source>
        <extracomment>report speed.empty</extracomment>
        <translation>1セットに2回以上必要です。</translation>
    </message>
    <message>
        <source>Points in each set.</source>
        <extracomment>report energy.caption</extracomment>
        <translation>各セットのポイント。</translation>
    </message>
    <message>
        <source>No energy was measured.</source>
        <extracomment>report energy.empty</extracomment>
        <translation>エネルギーは測定されていません。</translation>
    </message>
    <message>
        <source>Week by week</source>
        <extracomment>report weeks.title</extracomment>
        <translation>週ごとの記録</translation>
    </message>
    <message>
        <source>{exercise}: repetitions a week, and their quality.</source>
        <extracomment>report weeks.caption</extracomment>
        <translation>{exercise}：週の回数とその質。</translation>
    </message>
    <message>
        <source>{exercise}: seconds held a week, and their quality.</source>
        <extracomment>report weeks.caption_held</extracomment>
        <translation>{exercise}：週のキープ秒数とその質。</translation>
    </message>
    <message>
        <source>Quality up from {before} to {now} since {day}.</source>
        <extracomment>report weeks.up</extracomment>
        <translation>質は{day}の{before}から{now}に上がりました。</translation>
    </message>
    <message>
        <source>Quality steady at {now} since {day}.</source>
        <extracomment>report weeks.same</extracomment>
        <translation>質は{day}から{now}で安定しています。</translation>
    </message>
    <message>
        <source>Quality {now}; it was {before} on {day}.</source>
        <extracomment>report weeks.down</extracomment>
        <translation>質は{now}。{day}は{before}でした。</translation>
    </message>
    <message>
        <source>this week</source>
        <extracomment>report weeks.now</extracomment>
        <translation>今週</translation>
    </message>
    <message>
        <source>Your first report. From the next one on, this shows how you get on.</source>
        <extracomment>report weeks.first</extracomment>
        <translation>初めてのレポートです。次回からはここで伸びがわかります。</translation>
    </message>
    <message>
        <source>Members find their weeks here. Guests are forgotten, as they wish.</source>
        <extracomment>report weeks.guest</extracomment>
        <translation>会員はここで週ごとの記録を見られます。ゲストの記録は残しません。</translation>
    </message>
    <message>
        <source>A video by itself: there are no weeks to compare.</source>
        <extracomment>report weeks.batch</extracomment>
        <translation>動画1本だけなので、比べる週がありません。</translation>
    </message>
    <message>
        <source>Set by set</source>
        <extracomment>report sets.title</extracomment>
        <translation>セットごとの記録</translation>
    </message>
    <message>
        <source>{exercise}, {load}</source>
        <extracomment>report sets.with</extracomment>
        <translation>{exercise}、{load}</translation>
    </message>
    <message>
        <source>Set</source>
        <extracomment>report sets.set</extracomment>
        <translation>セット</translation>
    </message>
    <message>
        <source>Exercise</source>
        <extracomment>report sets.exercise</extracomment>
        <translation>種目</translation>
    </message>
    <message>
        <source>Counted</source>
        <extracomment>report sets.amount</extracomment>
        <translation>カウント</translation>
    </message>
    <message>
        <source>A repetition</source>
        <extracomment>report sets.tempo</extracomment>
        <translation>1回あたり</translation>
    </message>
    <message>
        <source>Speed lost</source>
        <extracomment>report sets.lost</extracomment>
        <translation>速度低下</translation>
    </message>
    <message>
        <source>and 1 more set</source>
        <extracomment>report sets.more_one</extracomment>
        <translation>ほか1セット</translation>
    </message>
    <message>
        <source>Everything you did counted.</source>
        <extracomment>report not.none</extracomment>
        <translation>すべてカウントされました。</translation>
    </message>
    <message>
        <source>Only whole movements count. So it stays honest.</source>
        <extracomment>report not.lead</extracomment>
        <translation>最後までできた動きだけを数えます。だから正直な数字です。</translation>
    </message>
    <message numerus="yes">
        <source>{count} × {reason}</source>
        <extracomment>report not.line</extracomment>
        <translation>
            <numerusform>{count} × {reason}</numerusform>
        </translation>
    </message>
    <message>
        <source>{exercise}, at {times}</source>
        <extracomment>report not.at</extracomment>
        <translation>{exercise}、{times}</translation>
    </message>
    <message>
        <source>came back only part of the way</source>
        <extracomment>report reason.half_way</extracomment>
        <translation>一部しか戻っていません</translation>
    </message>
    <message>
        <source>not held long enough</source>
        <extracomment>report reason.too_short</extracomment>
        <translation>キープが短い</translation>
    </message>
    <message>
        <source>How sure is this?</source>
        <extracomment>report trust.title</extracomment>
        <translation>どのくらい確かですか？</translation>
    </message>
    <message>
        <source>The true angle lies within ± two times in three.</source>
        <extracomment>report trust.lead</extracomment>
        <translation>本当の角度は3回に2回、±の範囲に入ります。</translation>
    </message>
    <message>
        <source>Angles are those of the picture: what points towards the camera looks shorter.</source>
        <extracomment>report trust.plane</extracomment>
        <translation>角度は映像上の値です。カメラへ向いた部分は短く見えます。</translation>
    </message>
    <message>
        <source>Depth is worked out with an assumed {what}.</source>
        <extracomment>report trust.assumed</extracomment>
        <translation>奥行きは仮の{what}から計算しています。</translation>
    </message>
    <message>
        <source>camera</source>
        <extracomment>report trust.camera</extracomment>
        <translation>カメラ</translation>
    </message>
    <message>
        <source>body height</source>
        <extracomment>report trust.height</extracomment>
        <translation>身長</translation>
    </message>
    <message>
        <source>The camera saw you from the front.</source>
        <extracomment>report trust.front</extracomment>
        <translation>カメラは正面から見ていました。</translation>
    </message>
    <message>
        <source>The camera saw you from the side.</source>
        <extracomment>report trust.side</extracomment>
        <translation>カメラは横から見ていました。</translation>
    </message>
    <message>
        <source>The camera saw you at an angle.</source>
        <extracomment>report trust.three_quarter</extracomment>
        <translation>カメラは斜めから見ていました。</translation>
    </message>
    <message>
        <source>The camera saw you from behind.</source>
        <extracomment>report trust.back</extracomment>
        <translation>カメラは後ろから見ていました。</translation>
    </message>
    <message>
        <source>{joint}: ± {number}°, to be trusted.</source>
        <extracomment>report trust.good</extracomment>
        <translation>{joint}：± {number}°、信頼できます。</translation>
    </message>
    <message>
        <source>{joint}: only the {side} can be judged from this view.</source>
        <extracomment>report trust.part</extracomment>
        <translation>{joint}：この向きからは{side}だけ判定できます。</translation>
    </message>
    <message>
        <source>{joint}: cannot be judged from this view, ± {number}°.</source>
        <extracomment>report trust.poor</extracomment>
        <translation>{joint}：この向きからは判定できません（± {number}°）。</translation>
    </message>
    <message>
        <source>No joint was seen well enough to be judged.</source>
        <extracomment>report trust.unseen</extracomment>
        <translation>判定できるほど見えた関節はありません。</translation>
    </message>
    <message>
        <source>Nothing was measured that could be wrong.</source>
        <extracomment>report trust.none</extracomment>
        <translation>誤りうる測定値はありません。</translation>
    </message>
    <message>
        <source>Made by the mirror, on the machine in the gym. A training aid, no medical advice.</source>
        <extracomment>report foot</extracomment>
        <translation>ジム内の機器でミラーが作成しました。トレーニングの補助であり、医学的助言ではありません。</translation>
    </message>
    <message>
        <source>knee</source>
        <extracomment>report joint.knee</extracomment>
        <translation>膝</translation>
    </message>
    <message>
        <source>hip</source>
        <extracomment>report joint.hip</extracomment>
        <translation>股関節</translation>
    </message>
    <message>
        <source>ankle</source>
        <extracomment>report joint.ankle</extracomment>
        <translation>足首</translation>
    </message>
    <message>
        <source>elbow</source>
        <extracomment>report joint.elbow</extracomment>
        <translation>肘</translation>
    </message>
    <message>
        <source>shoulder</source>
        <extracomment>report joint.shoulder</extracomment>
        <translation>肩</translation>
    </message>
    <message>
        <source>Monday</source>
        <extracomment>report weekday.0</extracomment>
        <translation>月</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <extracomment>report weekday.1</extracomment>
        <translation>火</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <extracomment>report weekday.2</extracomment>
        <translation>水</translation>
    </message>
    <message>
        <source>Thursday</source>
        <extracomment>report weekday.3</extracomment>
        <translation>木</translation>
    </message>
    <message>
        <source>Friday</source>
        <extracomment>report weekday.4</extracomment>
        <translation>金</translation>
    </message>
    <message>
        <source>Saturday</source>
        <extracomment>report weekday.5</extracomment>
        <translation>土</translation>
    </message>
    <message>
        <source>Sunday</source>
        <extracomment>report weekday.6</extracomment>
        <translation>日</translation>
    </message>
    <message>
        <source>January</source>
        <extracomment>report month.1</extracomment>
        <translation>1月</translation>
    </message>
    <message>
        <source>February</source>
        <extracomment>report month.2</extracomment>
        <translation>2月</translation>
    </message>
    <message>
        <source>March</source>
        <extracomment>report month.3</extracomment>
        <translation>3月</translation>
    </message>
    <message>
        <source>April</source>
        <extracomment>report month.4</extracomment>
        <translation>4月</translation>
    </message>
    <message>
        <source>May</source>
        <extracomment>report month.5, report mon.5</extracomment>
        <translation>5月</translation>
    </message>
    <message>
        <source>June</source>
        <extracomment>report month.6</extracomment>
        <translation>6月</translation>
    </message>
    <message>
        <source>July</source>
        <extracomment>report month.7</extracomment>
        <translation>7月</translation>
    </message>
    <message>
        <source>August</source>
        <extracomment>report month.8</extracomment>
        <translation>8月</translation>
    </message>
    <message>
        <source>September</source>
        <extracomment>report month.9</extracomment>
        <translation>9月</translation>
    </message>
    <message>
        <source>October</source>
        <extracomment>report month.10</extracomment>
        <translation>10月</translation>
    </message>
    <message>
        <source>November</source>
        <extracomment>report month.11</extracomment>
        <translation>11月</translation>
    </message>
    <message>
        <source>December</source>
        <extracomment>report month.12</extracomment>
        <translation>12月</translation>
    </message>
    <message>
        <source>Jan</source>
        <extracomment>report mon.1</extracomment>
        <translation>1月</translation>
    </message>
    <message>
        <source>Feb</source>
        <extracomment>report mon.2</extracomment>
        <translation>2月</translation>
    </message>
    <message>
        <source>Mar</source>
        <extracomment>report mon.3</extracomment>
        <translation>3月</translation>
    </message>
    <message>
        <source>Apr</source>
        <extracomment>report mon.4</extracomment>
        <translation>4月</translation>
    </message>
    <message>
        <source>Jun</source>
        <extracomment>report mon.6</extracomment>
        <translation>6月</translation>
    </message>
    <message>
        <source>Jul</source>
        <extracomment>report mon.7</extracomment>
        <translation>7月</translation>
    </message>
    <message>
        <source>Aug</source>
        <extracomment>report mon.8</extracomment>
        <translation>8月</translation>
    </message>
    <message>
        <source>Sep</source>
        <extracomment>report mon.9</extracomment>
        <translation>9月</translation>
    </message>
    <message>
        <source>Oct</source>
        <extracomment>report mon.10</extracomment>
        <translation>10月</translation>
    </message>
    <message>
        <source>Nov</source>
        <extracomment>report mon.11</extracomment>
        <translation>11月</translation>
    </message>
    <message>
        <source>Dec</source>
        <extracomment>report mon.12</extracomment>
        <translation>12月</translation>
    </message>
    <message>
        <source>Arm circle</source>
        <extracomment>exercise arm_circle</extracomment>
        <translation>アームサークル</translation>
    </message>
    <message>
        <source>Make the circle larger</source>
        <extracomment>exercise arm_circle</extracomment>
        <translation>円をもっと大きく</translation>
    </message>
    <message>
        <source>Keep your arms straight</source>
        <extracomment>exercise arm_circle</extracomment>
        <translation>腕を伸ばしたまま</translation>
    </message>
    <message>
        <source>Bent-over row</source>
        <extracomment>exercise bent_over_row</extracomment>
        <translation>ベントオーバーロウ</translation>
    </message>
    <message>
        <source>Draw your hands up to your belly</source>
        <extracomment>exercise bent_over_row</extracomment>
        <translation>手をお腹へ引きましょう</translation>
    </message>
    <message>
        <source>Bend further forward at the hips</source>
        <extracomment>exercise bent_over_row</extracomment>
        <translation>股関節からもっと前傾しましょう</translation>
    </message>
    <message>
        <source>Biceps curl</source>
        <extracomment>exercise biceps_curl</extracomment>
        <translation>バイセップスカール</translation>
    </message>
    <message>
        <source>Curl all the way up</source>
        <extracomment>exercise biceps_curl, exercise hammer_curl</extracomment>
        <translation>上までしっかり曲げましょう</translation>
    </message>
    <message>
        <source>Keep your elbow by your side</source>
        <extracomment>exercise biceps_curl, exercise hammer_curl</extracomment>
        <translation>肘は体の横に固定</translation>
    </message>
    <message>
        <source>Curl</source>
        <extracomment>exercise biceps_curl, exercise hammer_curl</extracomment>
        <translation>カール</translation>
    </message>
    <message>
        <source>Forearm</source>
        <extracomment>exercise bent_over_row, exercise biceps_curl, exercise hammer_curl</extracomment>
        <translation>前腕</translation>
    </message>
    <message>
        <source>Burpee</source>
        <extracomment>exercise burpee</extracomment>
        <translation>バーピー</translation>
    </message>
    <message>
        <source>Go all the way down and back up</source>
        <extracomment>exercise burpee</extracomment>
        <translation>下まで下りて、しっかり立ちましょう</translation>
    </message>
    <message>
        <source>Kick your feet all the way back</source>
        <extracomment>exercise burpee</extracomment>
        <translation>足を後ろまで蹴り出しましょう</translation>
    </message>
    <message>
        <source>Butt kicks</source>
        <extracomment>exercise butt_kicks</extracomment>
        <translation>バットキック</translation>
    </message>
    <message>
        <source>Kick your heels up to your seat</source>
        <extracomment>exercise butt_kicks</extracomment>
        <translation>かかとをお尻まで上げましょう</translation>
    </message>
    <message>
        <source>Stand tall</source>
        <extracomment>exercise butt_kicks, exercise high_knees, exercise lateral_raise</extracomment>
        <translation>背すじを伸ばして</translation>
    </message>
    <message>
        <source>Thigh</source>
        <extracomment>exercise butt_kicks, exercise crunch, exercise high_knees, exercise sit_up</extracomment>
        <translation>太もも</translation>
    </message>
    <message>
        <source>Calf raise</source>
        <extracomment>exercise calf_raise</extracomment>
        <translation>カーフレイズ</translation>
    </message>
    <message>
        <source>Rise higher on your toes</source>
        <extracomment>exercise calf_raise</extracomment>
        <translation>もっと高くつま先立ち</translation>
    </message>
    <message>
        <source>Keep your legs straight</source>
        <extracomment>exercise calf_raise, exercise side_bend</extracomment>
        <translation>脚を伸ばしたまま</translation>
    </message>
    <message>
        <source>Knees</source>
        <extracomment>exercise calf_raise</extracomment>
        <translation>両膝</translation>
    </message>
    <message>
        <source>Crunch</source>
        <extracomment>exercise crunch</extracomment>
        <translation>クランチ</translation>
    </message>
    <message>
        <source>Lift your shoulder blades off the floor</source>
        <extracomment>exercise crunch</extracomment>
        <translation>肩甲骨を床から離しましょう</translation>
    </message>
    <message>
        <source>Only lift your shoulder blades; your lower back stays down</source>
        <extracomment>exercise crunch</extracomment>
        <translation>上げるのは肩甲骨だけ。腰は床につけたまま</translation>
    </message>
    <message>
        <source>Lean</source>
        <extracomment>exercise crunch, exercise deadlift, exercise good_morning, exercise sit_up</extracomment>
        <translation>傾き</translation>
    </message>
    <message>
        <source>Deadlift</source>
        <extracomment>exercise deadlift</extracomment>
        <translation>デッドリフト</translation>
    </message>
    <message>
        <source>Hinge further: hips back</source>
        <extracomment>exercise deadlift, exercise good_morning</extracomment>
        <translation>もっとお尻を引いて前傾しましょう</translation>
    </message>
    <message>
        <source>Push your hips back, not down</source>
        <extracomment>exercise deadlift</extracomment>
        <translation>お尻は下ではなく後ろへ</translation>
    </message>
    <message>
        <source>Let your arms hang straight</source>
        <extracomment>exercise deadlift</extracomment>
        <translation>腕はまっすぐ下ろしたまま</translation>
    </message>
    <message>
        <source>Thighs</source>
        <extracomment>exercise calf_raise, exercise deadlift, exercise good_morning, exercise jump_squat, exercise leg_raise, exercise pull_up, exercise side_bend, exercise squat</extracomment>
        <translation>両太もも</translation>
    </message>
    <message>
        <source>Dip</source>
        <extracomment>exercise dip</extracomment>
        <translation>ディップス</translation>
    </message>
    <message>
        <source>Go lower, until the upper arms are level</source>
        <extracomment>exercise dip</extracomment>
        <translation>二の腕が水平になるまで下げましょう</translation>
    </message>
    <message>
        <source>Chest up</source>
        <extracomment>exercise dip, exercise jump_squat, exercise lunge, exercise side_lunge, exercise split_squat, exercise squat</extracomment>
        <translation>胸を張って</translation>
    </message>
    <message>
        <source>Front raise</source>
        <extracomment>exercise front_raise</extracomment>
        <translation>フロントレイズ</translation>
    </message>
    <message>
        <source>Lift your arms to shoulder height</source>
        <extracomment>exercise front_raise, exercise lateral_raise</extracomment>
        <translation>腕を肩の高さまで上げましょう</translation>
    </message>
    <message>
        <source>Stop at shoulder height</source>
        <extracomment>exercise front_raise, exercise lateral_raise</extracomment>
        <translation>肩の高さで止めましょう</translation>
    </message>
    <message>
        <source>Stand tall, don&apos;t swing</source>
        <extracomment>exercise front_raise</extracomment>
        <translation>背すじを伸ばして、反動なしで</translation>
    </message>
    <message>
        <source>Glute bridge</source>
        <extracomment>exercise glute_bridge</extracomment>
        <translation>グルートブリッジ</translation>
    </message>
    <message>
        <source>Push your hips higher</source>
        <extracomment>exercise glute_bridge</extracomment>
        <translation>お尻をもっと高く</translation>
    </message>
    <message>
        <source>Push your hips up until your body is one line</source>
        <extracomment>exercise glute_bridge</extracomment>
        <translation>体が一直線になるまでお尻を上げましょう</translation>
    </message>
    <message>
        <source>Bring your feet closer</source>
        <extracomment>exercise glute_bridge</extracomment>
        <translation>足をもっと近づけましょう</translation>
    </message>
    <message>
        <source>Hips</source>
        <extracomment>exercise glute_bridge</extracomment>
        <translation>お尻</translation>
    </message>
    <message>
        <source>Good morning</source>
        <extracomment>exercise good_morning</extracomment>
        <translation>グッドモーニング</translation>
    </message>
    <message>
        <source>Keep your knees only slightly bent</source>
        <extracomment>exercise good_morning</extracomment>
        <translation>膝は軽く曲げるだけ</translation>
    </message>
    <message>
        <source>Stop when your back is level</source>
        <extracomment>exercise good_morning</extracomment>
        <translation>背中が水平になったら止めましょう</translation>
    </message>
    <message>
        <source>Hammer curl</source>
        <extracomment>exercise hammer_curl</extracomment>
        <translation>ハンマーカール</translation>
    </message>
    <message>
        <source>High knees</source>
        <extracomment>exercise high_knees</extracomment>
        <translation>もも上げ</translation>
    </message>
    <message>
        <source>Lift your knees to hip height</source>
        <extracomment>exercise high_knees</extracomment>
        <translation>膝を腰の高さまで上げましょう</translation>
    </message>
    <message>
        <source>Inverted row</source>
        <extracomment>exercise inverted_row</extracomment>
        <translation>インバーテッドロウ</translation>
    </message>
    <message>
        <source>Chest to the bar</source>
        <extracomment>exercise inverted_row</extracomment>
        <translation>胸をバーへ</translation>
    </message>
    <message>
        <source>Keep your hips up, body in one line</source>
        <extracomment>exercise inverted_row, exercise push_up</extracomment>
        <translation>腰を落とさず、体を一直線に</translation>
    </message>
    <message>
        <source>Jump squat</source>
        <extracomment>exercise jump_squat</extracomment>
        <translation>ジャンプスクワット</translation>
    </message>
    <message>
        <source>Go lower before you jump</source>
        <extracomment>exercise jump_squat</extracomment>
        <translation>跳ぶ前にもっと深く</translation>
    </message>
    <message>
        <source>Jumping jack</source>
        <extracomment>exercise jumping_jack</extracomment>
        <translation>ジャンピングジャック</translation>
    </message>
    <message>
        <source>Hands over your head</source>
        <extracomment>exercise jumping_jack</extracomment>
        <translation>手を頭の上まで</translation>
    </message>
    <message>
        <source>Knee push-up</source>
        <extracomment>exercise knee_push_up</extracomment>
        <translation>膝つき腕立て伏せ</translation>
    </message>
    <message>
        <source>Go lower</source>
        <extracomment>exercise knee_push_up, exercise push_up, exercise squat</extracomment>
        <translation>もっと深く</translation>
    </message>
    <message>
        <source>Put your knees on the floor</source>
        <extracomment>exercise knee_push_up</extracomment>
        <translation>膝を床につけましょう</translation>
    </message>
    <message>
        <source>Keep your hips up, one line from shoulders to knees</source>
        <extracomment>exercise knee_push_up</extracomment>
        <translation>腰を落とさず、肩から膝まで一直線に</translation>
    </message>
    <message>
        <source>Bring your hips down, one line from shoulders to knees</source>
        <extracomment>exercise knee_push_up</extracomment>
        <translation>腰を下げて、肩から膝まで一直線に</translation>
    </message>
    <message>
        <source>Turn your side to the camera, so that it sees your knees</source>
        <extracomment>exercise knee_push_up</extracomment>
        <translation>膝が見えるよう、カメラに横を向けましょう</translation>
    </message>
    <message>
        <source>Lateral raise</source>
        <extracomment>exercise lateral_raise</extracomment>
        <translation>サイドレイズ</translation>
    </message>
    <message>
        <source>Keep your arms almost straight</source>
        <extracomment>exercise lateral_raise</extracomment>
        <translation>腕はほぼ伸ばしたまま</translation>
    </message>
    <message>
        <source>Leg raise</source>
        <extracomment>exercise leg_raise</extracomment>
        <translation>レッグレイズ</translation>
    </message>
    <message>
        <source>Raise your legs higher</source>
        <extracomment>exercise leg_raise</extracomment>
        <translation>脚をもっと高く</translation>
    </message>
    <message>
        <source>Straighten your legs</source>
        <extracomment>exercise leg_raise, exercise pike_push_up</extracomment>
        <translation>脚を伸ばしましょう</translation>
    </message>
    <message>
        <source>Raised</source>
        <extracomment>exercise leg_raise</extracomment>
        <translation>上げ</translation>
    </message>
    <message>
        <source>Lunge</source>
        <extracomment>exercise lunge</extracomment>
        <translation>ランジ</translation>
    </message>
    <message>
        <source>Go lower: rear knee towards the floor</source>
        <extracomment>exercise lunge, exercise split_squat</extracomment>
        <translation>後ろの膝を床へ、もっと深く</translation>
    </message>
    <message>
        <source>Take a longer step</source>
        <extracomment>exercise lunge</extracomment>
        <translation>もっと大きく踏み出しましょう</translation>
    </message>
    <message>
        <source>Depth</source>
        <extracomment>exercise lunge</extracomment>
        <translation>深さ</translation>
    </message>
    <message>
        <source>Front thigh</source>
        <extracomment>exercise lunge, exercise split_squat</extracomment>
        <translation>前の太もも</translation>
    </message>
    <message>
        <source>Mountain climber</source>
        <extracomment>exercise mountain_climber</extracomment>
        <translation>マウンテンクライマー</translation>
    </message>
    <message>
        <source>Bring your knee closer to your chest</source>
        <extracomment>exercise mountain_climber</extracomment>
        <translation>膝をもっと胸へ</translation>
    </message>
    <message>
        <source>Keep your hips down</source>
        <extracomment>exercise mountain_climber</extracomment>
        <translation>腰を上げないで</translation>
    </message>
    <message>
        <source>Pike push-up</source>
        <extracomment>exercise pike_push_up</extracomment>
        <translation>パイクプッシュアップ</translation>
    </message>
    <message>
        <source>Bring your head nearer to the floor</source>
        <extracomment>exercise pike_push_up</extracomment>
        <translation>頭をもっと床へ</translation>
    </message>
    <message>
        <source>Hips higher, walk your feet in</source>
        <extracomment>exercise pike_push_up</extracomment>
        <translation>お尻を高く、足を手のほうへ</translation>
    </message>
    <message>
        <source>Turn your side to the camera, so that it sees your hips</source>
        <extracomment>exercise pike_push_up</extracomment>
        <translation>腰が見えるよう、カメラに横を向けましょう</translation>
    </message>
    <message>
        <source>Plank</source>
        <extracomment>exercise plank</extracomment>
        <translation>プランク</translation>
    </message>
    <message>
        <source>Hold it</source>
        <extracomment>exercise plank</extracomment>
        <translation>そのままキープ</translation>
    </message>
    <message>
        <source>Make one line from shoulders to feet</source>
        <extracomment>exercise plank</extracomment>
        <translation>肩から足まで一直線に</translation>
    </message>
    <message>
        <source>Pull-up</source>
        <extracomment>exercise pull_up</extracomment>
        <translation>懸垂</translation>
    </message>
    <message>
        <source>Chin over the bar</source>
        <extracomment>exercise pull_up</extracomment>
        <translation>あごをバーの上へ</translation>
    </message>
    <message>
        <source>Keep your legs still</source>
        <extracomment>exercise pull_up</extracomment>
        <translation>脚を動かさないで</translation>
    </message>
    <message>
        <source>Pull with both arms alike</source>
        <extracomment>exercise pull_up</extracomment>
        <translation>両腕で均等に引きましょう</translation>
    </message>
    <message>
        <source>Hang straight down</source>
        <extracomment>exercise pull_up</extracomment>
        <translation>腕を伸ばしてぶら下がりましょう</translation>
    </message>
    <message>
        <source>Push-up</source>
        <extracomment>exercise push_up</extracomment>
        <translation>腕立て伏せ</translation>
    </message>
    <message>
        <source>Lift your knees off the floor</source>
        <extracomment>exercise push_up</extracomment>
        <translation>膝を床から離しましょう</translation>
    </message>
    <message>
        <source>Bring your hips down, body in one line</source>
        <extracomment>exercise push_up</extracomment>
        <translation>腰を下げて、体を一直線に</translation>
    </message>
    <message>
        <source>Russian twist</source>
        <extracomment>exercise russian_twist</extracomment>
        <translation>ロシアンツイスト</translation>
    </message>
    <message>
        <source>Twist further, hands beside the hip</source>
        <extracomment>exercise russian_twist</extracomment>
        <translation>もっとひねって、手を腰の横へ</translation>
    </message>
    <message>
        <source>Lean back a little</source>
        <extracomment>exercise russian_twist</extracomment>
        <translation>少し後ろへ傾けましょう</translation>
    </message>
    <message>
        <source>Shoulder press</source>
        <extracomment>exercise shoulder_press</extracomment>
        <translation>ショルダープレス</translation>
    </message>
    <message>
        <source>Press all the way up</source>
        <extracomment>exercise shoulder_press</extracomment>
        <translation>上まで押し切りましょう</translation>
    </message>
    <message>
        <source>Keep your trunk upright</source>
        <extracomment>exercise shoulder_press</extracomment>
        <translation>上体はまっすぐに</translation>
    </message>
    <message>
        <source>Side bend</source>
        <extracomment>exercise side_bend</extracomment>
        <translation>サイドベンド</translation>
    </message>
    <message>
        <source>Bend further to the side</source>
        <extracomment>exercise side_bend</extracomment>
        <translation>もっと横へ倒しましょう</translation>
    </message>
    <message>
        <source>Bend</source>
        <extracomment>exercise triceps_extension</extracomment>
        <translation>曲げ</translation>
    </message>
    <message>
        <source>Side lunge</source>
        <extracomment>exercise side_lunge</extracomment>
        <translation>サイドランジ</translation>
    </message>
    <message>
        <source>Go lower: hips back, over the bent leg</source>
        <extracomment>exercise side_lunge</extracomment>
        <translation>お尻を引いて、曲げた脚のほうへ深く</translation>
    </message>
    <message>
        <source>Step wider</source>
        <extracomment>exercise side_lunge</extracomment>
        <translation>もっと大きく横へ</translation>
    </message>
    <message>
        <source>Sit-up</source>
        <extracomment>exercise sit_up</extracomment>
        <translation>シットアップ</translation>
    </message>
    <message>
        <source>Come all the way up</source>
        <extracomment>exercise sit_up</extracomment>
        <translation>上まで起き上がりましょう</translation>
    </message>
    <message>
        <source>Keep your hips on the floor</source>
        <extracomment>exercise sit_up</extracomment>
        <translation>お尻は床につけたまま</translation>
    </message>
    <message>
        <source>Split squat</source>
        <extracomment>exercise split_squat</extracomment>
        <translation>スプリットスクワット</translation>
    </message>
    <message>
        <source>Squat</source>
        <extracomment>exercise squat</extracomment>
        <translation>スクワット</translation>
    </message>
    <message>
        <source>Shins</source>
        <extracomment>exercise squat</extracomment>
        <translation>両すね</translation>
    </message>
    <message>
        <source>Triceps extension</source>
        <extracomment>exercise triceps_extension</extracomment>
        <translation>トライセプスエクステンション</translation>
    </message>
    <message>
        <source>Bend your elbows further</source>
        <extracomment>exercise triceps_extension</extracomment>
        <translation>肘をもっと曲げましょう</translation>
    </message>
    <message>
        <source>Keep your elbows high and still</source>
        <extracomment>exercise triceps_extension</extracomment>
        <translation>肘は高く、動かさないで</translation>
    </message>
    <message>
        <source>Upper arm</source>
        <extracomment>exercise bent_over_row, exercise dip, exercise shoulder_press, exercise triceps_extension</extracomment>
        <translation>上腕</translation>
    </message>
    <message>
        <source>Full body</source>
        <extracomment>plan Full body</extracomment>
        <translation>全身</translation>
    </message>
    <message>
        <source>Everything once, two rounds, no equipment</source>
        <extracomment>plan Full body</extracomment>
        <translation>全部を1回ずつ、2周、器具なし</translation>
    </message>
    <message>
        <source>Heavier from week to week, as your form allows</source>
        <extracomment>plan Legs</extracomment>
        <translation>フォームに合わせて、週ごとに重く</translation>
    </message>
    <message>
        <source>For backs that sit</source>
        <extracomment>plan For backs that sit</extracomment>
        <translation>座りがちな背中に</translation>
    </message>
    <message>
        <source>Slow and easy, between two meetings</source>
        <extracomment>plan For backs that sit</extracomment>
        <translation>会議の合間に、ゆっくり楽に</translation>
    </message>
    <message>
        <source>Warm-up</source>
        <extracomment>plan Warm-up</extracomment>
        <translation>ウォームアップ</translation>
    </message>
    <message>
        <source>Six minutes before anything else</source>
        <extracomment>plan Warm-up</extracomment>
        <translation>何よりも先に6分</translation>
    </message>
    <message numerus="yes">
        <source>Right: an energy game, {count} intervals, {minutes} min</source>
        <extracomment>screen plans.right_game</extracomment>
        <translation>
            <numerusform>OK：エネルギーゲーム、{count}本、{minutes}分</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{minutes} min  ·  {count} intervals</source>
        <extracomment>screen choose.game</extracomment>
        <translation>
            <numerusform>{minutes}分  ·  {count}本</numerusform>
        </translation>
    </message>
    <message>
        <source>{minutes} min  ·  without a break</source>
        <extracomment>screen choose.game_one</extracomment>
        <translation>{minutes}分  ·  休みなし</translation>
    </message>
    <message>
        <source>Work</source>
        <extracomment>screen energy.work</extracomment>
        <translation>運動</translation>
    </message>
    <message>
        <source>Rest</source>
        <extracomment>screen energy.rest, screen voice.rest</extracomment>
        <translation>休憩</translation>
    </message>
    <message numerus="yes">
        <source>{number} of {count}</source>
        <extracomment>screen energy.number</extracomment>
        <translation>
            <numerusform>{number}/{count}</numerusform>
        </translation>
    </message>
    <message>
        <source>This is the last one</source>
        <extracomment>screen energy.last</extracomment>
        <translation>これが最後です</translation>
    </message>
    <message>
        <source>More!</source>
        <extracomment>screen energy.below</extracomment>
        <translation>もっと！</translation>
    </message>
    <message>
        <source>In the zone</source>
        <extracomment>screen energy.in</extracomment>
        <translation>ゾーン内</translation>
    </message>
    <message>
        <source>Easier</source>
        <extracomment>screen energy.above</extracomment>
        <translation>もっと楽に</translation>
    </message>
    <message>
        <source>Breathe</source>
        <extracomment>screen energy.breathe</extracomment>
        <translation>深呼吸</translation>
    </message>
    <message>
        <source>Too slow here to measure energy</source>
        <extracomment>screen energy.too_slow</extracomment>
        <translation>遅くてエネルギーを測れません</translation>
    </message>
    <message numerus="yes">
        <source>points</source>
        <extracomment>screen energy.points</extracomment>
        <translation>
            <numerusform>ポイント</numerusform>
        </translation>
    </message>
    <message>
        <source>point</source>
        <extracomment>screen energy.points_one</extracomment>
        <translation>ポイント</translation>
    </message>
    <message>
        <source>stand still with crossed arms: stop</source>
        <extracomment>screen energy.foot</extracomment>
        <translation>腕を組んで静止：終了</translation>
    </message>
    <message>
        <source>Who stays in the zone?</source>
        <extracomment>screen energy.race</extracomment>
        <translation>ゾーンに残るのは誰？</translation>
    </message>
    <message>
        <source>{title}: done</source>
        <extracomment>screen energy.done</extracomment>
        <translation>{title}：完了</translation>
    </message>
    <message>
        <source>{title}: stopped after {time}</source>
        <extracomment>screen energy.stopped</extracomment>
        <translation>{title}：{time}で終了</translation>
    </message>
    <message>
        <source>In the zone from start to end</source>
        <extracomment>screen energy.all_in</extracomment>
        <translation>最初から最後までゾーン内</translation>
    </message>
    <message>
        <source>Strong work</source>
        <extracomment>screen energy.strong</extracomment>
        <translation>力強い動きでした</translation>
    </message>
    <message>
        <source>A start. A point for each second in the zone</source>
        <extracomment>screen energy.start</extracomment>
        <translation>いいスタート。ゾーン内の1秒ごとに1ポイント</translation>
    </message>
    <message>
        <source>This mirror was too slow to measure it</source>
        <extracomment>screen energy.not_measured</extracomment>
        <translation>このミラーは遅くて測れませんでした</translation>
    </message>
    <message>
        <source>of {possible} in the zone</source>
        <extracomment>screen energy.in_zone</extracomment>
        <translation>ゾーン内 / {possible}</translation>
    </message>
    <message>
        <source>energy a minute</source>
        <extracomment>screen energy.mean</extracomment>
        <translation>毎分のエネルギー</translation>
    </message>
    <message>
        <source>best: {name}</source>
        <extracomment>screen energy.best</extracomment>
        <translation>ベスト：{name}</translation>
    </message>
    <message>
        <source>in all</source>
        <extracomment>screen energy.time</extracomment>
        <translation>合計</translation>
    </message>
    <message>
        <source>Once more</source>
        <extracomment>screen energy.again</extracomment>
        <translation>もう一度</translation>
    </message>
    <message>
        <source>Something else</source>
        <extracomment>screen energy.other</extracomment>
        <translation>別のもの</translation>
    </message>
    <message>
        <source>Energy, and the zones</source>
        <extracomment>screen energy.line</extracomment>
        <translation>エネルギーとゾーン</translation>
    </message>
    <message>
        <source>Most points</source>
        <extracomment>screen energy.most_points</extracomment>
        <translation>最多ポイント</translation>
    </message>
    <message numerus="yes">
        <source>{count} points</source>
        <extracomment>screen session.line_game, report sets.points</extracomment>
        <translation>
            <numerusform>{count}ポイント</numerusform>
        </translation>
    </message>
    <message>
        <source>1 point</source>
        <extracomment>screen session.line_game_one, report sets.points_one</extracomment>
        <translation>1ポイント</translation>
    </message>
    <message>
        <source>energy {energy}  ·  {time}</source>
        <extracomment>screen session.line_game_detail</extracomment>
        <translation>エネルギー {energy}  ·  {time}</translation>
    </message>
    <message numerus="yes">
        <source>More points than ever: {count}</source>
        <extracomment>screen set.record.points</extracomment>
        <translation>
            <numerusform>過去最多ポイント：{count}</numerusform>
        </translation>
    </message>
    <message>
        <source>Go</source>
        <extracomment>screen voice.work</extracomment>
        <translation>ゴー</translation>
    </message>
    <message>
        <source>Last one, go</source>
        <extracomment>screen voice.work_last</extracomment>
        <translation>ラスト、ゴー</translation>
    </message>
    <message>
        <source>Halfway</source>
        <extracomment>screen voice.halfway</extracomment>
        <translation>半分です</translation>
    </message>
    <message>
        <source>Ten seconds</source>
        <extracomment>screen voice.ten</extracomment>
        <translation>あと10秒</translation>
    </message>
    <message>
        <source>Done: {points}</source>
        <extracomment>screen voice.game_done</extracomment>
        <translation>完了：{points}</translation>
    </message>
    <message>
        <source>Angle: an arm, the corner, the other arm</source>
        <extracomment>review draw.angle</extracomment>
        <translation>角度：辺、頂点、もう一方の辺</translation>
    </message>
    <message>
        <source>Line</source>
        <extracomment>review draw.line</extracomment>
        <translation>線</translation>
    </message>
    <message>
        <source>Free hand</source>
        <extracomment>review draw.free</extracomment>
        <translation>フリーハンド</translation>
    </message>
    <message>
        <source>Label</source>
        <extracomment>review draw.label</extracomment>
        <translation>ラベル</translation>
    </message>
    <message>
        <source>What it says</source>
        <extracomment>review draw.label_text</extracomment>
        <translation>ラベルの文字</translation>
    </message>
    <message>
        <source>Stopwatch</source>
        <extracomment>review draw.stopwatch</extracomment>
        <translation>ストップウォッチ</translation>
    </message>
    <message>
        <source>Erase what is chosen</source>
        <extracomment>review draw.erase</extracomment>
        <translation>選んだものを消す</translation>
    </message>
    <message>
        <source>Take the last drawing back</source>
        <extracomment>review draw.undo</extracomment>
        <translation>最後の描き込みを取り消す</translation>
    </message>
    <message>
        <source>Picture as PNG</source>
        <extracomment>review draw.still</extracomment>
        <translation>画像をPNGで</translation>
    </message>
    <message>
        <source>Repetition as MP4</source>
        <extracomment>review draw.clip</extracomment>
        <translation>この回をMP4で</translation>
    </message>
    <message>
        <source>added</source>
        <extracomment>review strip.added</extracomment>
        <translation>追加</translation>
    </message>
    <message>
        <source>Person {number}</source>
        <extracomment>review head.person</extracomment>
        <translation>{number}人目</translation>
    </message>
    <message>
        <source>Report and 3D player written to {path}</source>
        <extracomment>review said.reported</extracomment>
        <translation>レポートと3Dプレーヤーの保存先：{path}</translation>
    </message>
    <message>
        <source>Picture written to {path}</source>
        <extracomment>review said.still</extracomment>
        <translation>画像の保存先：{path}</translation>
    </message>
    <message>
        <source>Clip written to {path}</source>
        <extracomment>review said.clip</extracomment>
        <translation>クリップの保存先：{path}</translation>
    </message>
    <message>
        <source>Not written: {error}</source>
        <extracomment>review said.no_still</extracomment>
        <translation>保存できません：{error}</translation>
    </message>
    <message>
        <source>Add a repetition</source>
        <extracomment>review strip.add</extracomment>
        <translation>回を追加</translation>
    </message>
    <message>
        <source>by the member</source>
        <extracomment>review by.member</extracomment>
        <translation>会員による</translation>
    </message>
    <message>
        <source>by the trainer</source>
        <extracomment>review by.trainer</extracomment>
        <translation>トレーナーによる</translation>
    </message>
    <message>
        <source>by {name}</source>
        <extracomment>review by.name</extracomment>
        <translation>{name}による</translation>
    </message>
    <message>
        <source>points of a game</source>
        <extracomment>review trend.points</extracomment>
        <translation>ゲームのポイント</translation>
    </message>
    <message>
        <source>Two repetitions of this recording</source>
        <extracomment>review compare.itself</extracomment>
        <translation>この記録の2つの回</translation>
    </message>
    <message>
        <source>As far</source>
        <extracomment>review compare.stretched</extracomment>
        <translation>進み具合で</translation>
    </message>
    <message>
        <source>Both are as far in their repetition: start, turn and end stand together</source>
        <extracomment>review compare.stretched_tip</extracomment>
        <translation>両方の進み具合をそろえます：開始、折り返し、終わりが重なります</translation>
    </message>
    <message>
        <source>From the start</source>
        <extracomment>review compare.started</extracomment>
        <translation>開始から</translation>
    </message>
    <message>
        <source>Both repetitions begin together and run at their own pace</source>
        <extracomment>review compare.started_tip</extracomment>
        <translation>2つの回を同時に始め、それぞれの速さで進めます</translation>
    </message>
    <message>
        <source>From here</source>
        <extracomment>review compare.free</extracomment>
        <translation>ここから</translation>
    </message>
    <message>
        <source>The two pictures on show stand together, and both run on from there</source>
        <extracomment>review compare.free_tip</extracomment>
        <translation>表示中の2つの映像をそろえ、ここから進めます</translation>
    </message>
    <message>
        <source>Position of the other</source>
        <extracomment>review compare.other_position</extracomment>
        <translation>相手の位置</translation>
    </message>
    <message>
        <source>3D player (HTML)</source>
        <extracomment>review export.player</extracomment>
        <translation>3Dプレーヤー（HTML）</translation>
    </message>
    <message>
        <source>Drawing</source>
        <extracomment>review draw.name, review keys.tools</extracomment>
        <translation>描き込み</translation>
    </message>
    <message>
        <source>angle, line, free hand, label, stopwatch</source>
        <extracomment>review keys.draw</extracomment>
        <translation>角度、線、フリーハンド、ラベル、ストップウォッチ</translation>
    </message>
    <message>
        <source>erase what is chosen</source>
        <extracomment>review keys.erase</extracomment>
        <translation>選んだものを消す</translation>
    </message>
    <message>
        <source>take the last drawing back</source>
        <extracomment>review keys.draw_undo</extracomment>
        <translation>最後の描き込みを取り消す</translation>
    </message>
    <message>
        <source>picture as PNG</source>
        <extracomment>review keys.still</extracomment>
        <translation>画像をPNGで</translation>
    </message>
    <message>
        <source>repetition as MP4</source>
        <extracomment>review keys.clip</extracomment>
        <translation>この回をMP4で</translation>
    </message>
    <message>
        <source>the other one frame back, on</source>
        <extracomment>review keys.other</extracomment>
        <translation>相手を1フレーム戻す、進める</translation>
    </message>
    <message>
        <source>as far, from the start, from here</source>
        <extracomment>review keys.together</extracomment>
        <translation>進み具合で、開始から、ここから</translation>
    </message>
    <message>
        <source>Drag to turn, wheel or two fingers to come nearer. Space plays, arrows step.</source>
        <extracomment>report player.hint</extracomment>
        <translation>ドラッグで回転、ホイールか2本指で拡大。スペースで再生、矢印でコマ送り。</translation>
    </message>
    <message>
        <source>Front</source>
        <extracomment>report player.front</extracomment>
        <translation>前</translation>
    </message>
    <message>
        <source>Side</source>
        <extracomment>report player.side</extracomment>
        <translation>横</translation>
    </message>
    <message>
        <source>Above</source>
        <extracomment>report player.above</extracomment>
        <translation>上</translation>
    </message>
    <message>
        <source>Angles</source>
        <extracomment>report player.curves</extracomment>
        <translation>角度</translation>
    </message>
    <message>
        <source>Figure in 3D</source>
        <extracomment>report player.figure</extracomment>
        <translation>3D図</translation>
    </message>
    <message>
        <source>trunk</source>
        <extracomment>report player.lean</extracomment>
        <translation>体幹</translation>
    </message>
    <message>
        <source>Boxing rounds</source>
        <extracomment>plan Boxing rounds</extracomment>
        <translation>ボクシングラウンド</translation>
    </message>
    <message>
        <source>Three rounds of three minutes against the mirror, a minute of rest between them</source>
        <extracomment>plan Boxing rounds</extracomment>
        <translation>ミラーを相手に3分3ラウンド、間の休憩は1分</translation>
    </message>
    <message>
        <source>Box</source>
        <extracomment>interval of Boxing rounds</extracomment>
        <translation>ボクシング</translation>
    </message>
    <message>
        <source>Pyramid</source>
        <extracomment>plan Pyramid</extracomment>
        <translation>ピラミッド</translation>
    </message>
    <message>
        <source>Longer, longest, shorter: the rest grows and shrinks with the work</source>
        <extracomment>plan Pyramid</extracomment>
        <translation>長く、最長、短く：休憩も運動に合わせて変わります</translation>
    </message>
    <message>
        <source>Free dance</source>
        <extracomment>plan Free dance</extracomment>
        <translation>フリーダンス</translation>
    </message>
    <message>
        <source>Ten minutes to music of your own, from easy to wild and back</source>
        <extracomment>plan Free dance</extracomment>
        <translation>好きな音楽で10分、ゆったりから激しく、またゆったりへ</translation>
    </message>
    <message>
        <source>Warm up</source>
        <extracomment>interval of Free dance</extracomment>
        <translation>ウォームアップ</translation>
    </message>
    <message>
        <source>Groove</source>
        <extracomment>interval of Free dance</extracomment>
        <translation>グルーヴ</translation>
    </message>
    <message>
        <source>Wild</source>
        <extracomment>interval of Free dance</extracomment>
        <translation>激しく</translation>
    </message>
    <message>
        <source>Cool down</source>
        <extracomment>interval of Free dance</extracomment>
        <translation>クールダウン</translation>
    </message>
    <message>
        <source>HIIT 30/30</source>
        <extracomment>plan HIIT 30/30</extracomment>
        <translatorcomment>as in English</translatorcomment>
        <translation>HIIT 30/30</translation>
    </message>
    <message>
        <source>Ten minutes: half a minute hard, half a minute easy</source>
        <extracomment>plan HIIT 30/30</extracomment>
        <translation>10分：30秒きつく、30秒楽に</translation>
    </message>
    <message>
        <source>Easy</source>
        <extracomment>interval of HIIT 30/30</extracomment>
        <translation>楽に</translation>
    </message>
    <message>
        <source>Tabata 20/10</source>
        <extracomment>plan Tabata 20/10</extracomment>
        <translatorcomment>as in English</translatorcomment>
        <translation>Tabata 20/10</translation>
    </message>
    <message>
        <source>Eight times twenty seconds, as hard as you can</source>
        <extracomment>plan Tabata 20/10</extracomment>
        <translation>20秒を8本、全力で</translation>
    </message>
    <message>
        <source>Your card, in the gym&apos;s Wi-Fi</source>
        <extracomment>screen session.qr_card</extracomment>
        <translation>ジムのWi-Fiでカードを取得</translation>
    </message>
    <message>
        <source>No Wi-Fi? Touch it for text</source>
        <extracomment>screen session.qr_to_text</extracomment>
        <translation>Wi-Fiなし？タッチで文字に</translation>
    </message>
    <message>
        <source>Touch it for the picture</source>
        <extracomment>screen session.qr_to_card</extracomment>
        <translation>タッチで画像に</translation>
    </message>
    <message>
        <source>Show the trainer</source>
        <extracomment>screen menu.ghost</extracomment>
        <translation>トレーナーを表示</translation>
    </message>
    <message>
        <source>Without the trainer</source>
        <extracomment>screen menu.no_ghost</extracomment>
        <translation>トレーナーを隠す</translation>
    </message>
    <message>
        <source>Show the trainer&apos;s repetition as a ghost over the body</source>
        <extracomment>screen settings.screen.ghost</extracomment>
        <translation>トレーナーの動きをゴーストとして体に重ねる</translation>
    </message>
    <message>
        <source>show it to members as a ghost</source>
        <extracomment>review keys.reference</extracomment>
        <translation>会員にゴーストで見せる</translation>
    </message>
    <message>
        <source>Whoever does this exercise sees this repetition as a ghost now</source>
        <extracomment>review said.reference</extracomment>
        <translation>この種目をする人には、この動きがゴーストで表示されます</translation>
    </message>
    <message>
        <source>First choose a repetition that counts</source>
        <extracomment>review said.no_reference</extracomment>
        <translation>先に数えられた回を選んでください</translation>
    </message>
    <message>
        <source>No typeface on this machine has its letters: install {package}</source>
        <extracomment>screen trainer.no_letters</extracomment>
        <translation>この機器にはその文字のフォントがありません：{package} をインストールしてください</translation>
    </message>
    <message>
        <source>No voice speaks it: there are tones</source>
        <extracomment>screen trainer.no_voice</extracomment>
        <translation>読み上げる音声がないため、効果音になります</translation>
    </message>
    <message>
        <source>I see one side, and count both</source>
        <extracomment>screen workout.hidden_side</extracomment>
        <translation>片側だけ見えています。両方数えます</translation>
    </message>
    <message>
        <source>Elbows</source>
        <extracomment>exercise push_up</extracomment>
        <translation>両肘</translation>
    </message>
    <message>
        <source>Rear shin</source>
        <extracomment>exercise split_squat</extracomment>
        <translation>後ろのすね</translation>
    </message>
    <message>
        <source>Choose your language</source>
        <extracomment>screen first.language</extracomment>
        <translation>言語を選んでください</translation>
    </message>
    <message>
        <source>Screens and voice change at once. It can be changed later, in the settings</source>
        <extracomment>screen first.language_hint</extracomment>
        <translation>画面と音声はすぐに切り替わります。後から設定で変更できます</translation>
    </message>
    <message>
        <source>That of the machine</source>
        <extracomment>screen first.language_auto</extracomment>
        <translation>この機械の言語</translation>
    </message>
    <message>
        <source>{day}/{month}/{year}</source>
        <extracomment>report date</extracomment>
        <translation>{year}/{month}/{day}</translation>
    </message>
    <message>
        <source>A part of this screen cannot be shown</source>
        <extracomment>screen screen.unpainted</extracomment>
        <translation>この画面の一部を表示できません</translation>
    </message>
    <message>
        <source>The graphics card cannot be used</source>
        <extracomment>screen first.found.graphics</extracomment>
        <translation>グラフィックカードを使えません</translation>
    </message>
    <message>
        <source>Until then the processor does its work, more slowly</source>
        <extracomment>screen first.cure.graphics</extracomment>
        <translation>それまではプロセッサーがゆっくり処理します</translation>
    </message>
    <message>
        <source>A network is missing or damaged</source>
        <extracomment>screen first.found.network</extracomment>
        <translation>ネットワークモデルがないか、壊れています</translation>
    </message>
    <message>
        <source>Connect the machine to the Internet, or bring the file</source>
        <extracomment>screen first.cure.network</extracomment>
        <translation>インターネットにつなぐか、ファイルを用意してください</translation>
    </message>
    <message>
        <source>A network is not made for this graphics card yet</source>
        <extracomment>screen first.found.plan</extracomment>
        <translation>このグラフィックカード用のモデルがまだありません</translation>
    </message>
    <message>
        <source>The first start takes longer</source>
        <extracomment>screen first.cure.plan</extracomment>
        <translation>最初の起動に時間がかかります</translation>
    </message>
    <message>
        <source>No camera is connected</source>
        <extracomment>screen first.found.camera</extracomment>
        <translation>カメラがつながっていません</translation>
    </message>
    <message>
        <source>Plug one in, then look again</source>
        <extracomment>screen first.cure.camera</extracomment>
        <translation>カメラをつないで、もう一度確認してください</translation>
    </message>
    <message>
        <source>This camera cannot be opened</source>
        <extracomment>screen first.found.camera_set</extracomment>
        <translation>このカメラを開けません</translation>
    </message>
    <message>
        <source>Go back and choose another one, or give this user the right</source>
        <extracomment>screen first.cure.camera_set</extracomment>
        <translation>戻って別のカメラを選ぶか、このユーザーに権限を与えてください</translation>
    </message>
    <message>
        <source>This user may not open every camera</source>
        <extracomment>screen first.found.rights</extracomment>
        <translation>このユーザーが開けないカメラがあります</translation>
    </message>
    <message>
        <source>Give this user the right, then log in again</source>
        <extracomment>screen first.cure.rights</extracomment>
        <translation>このユーザーに権限を与えて、ログインし直してください</translation>
    </message>
    <message>
        <source>Nothing can be stored here</source>
        <extracomment>screen first.found.writing</extracomment>
        <translation>ここには何も保存できません</translation>
    </message>
    <message>
        <source>Make the folder writable for this user, or choose another</source>
        <extracomment>screen first.cure.writing</extracomment>
        <translation>フォルダーを書き込み可能にするか、別のフォルダーを選んでください</translation>
    </message>
    <message>
        <source>The disk is nearly full</source>
        <extracomment>screen first.found.disk</extracomment>
        <translation>ディスクがほぼいっぱいです</translation>
    </message>
    <message>
        <source>Make room, or use another disk</source>
        <extracomment>screen first.cure.disk</extracomment>
        <translation>空きを作るか、別のディスクを使ってください</translation>
    </message>
    <message>
        <source>The clock may be wrong</source>
        <extracomment>screen first.found.clock</extracomment>
        <translation>時計がずれているかもしれません</translation>
    </message>
    <message>
        <source>Have the network set it: the dates of sessions depend on it</source>
        <extracomment>screen first.cure.clock</extracomment>
        <translation>ネットワークで合わせてください。記録の日付に関わります</translation>
    </message>
    <message>
        <source>Something that the window needs is missing</source>
        <extracomment>screen first.found.display</extracomment>
        <translation>ウィンドウに必要なものがありません</translation>
    </message>
    <message>
        <source>Install what stands below, or start from a desktop</source>
        <extracomment>screen first.cure.display</extracomment>
        <translation>下にあるものをインストールするか、デスクトップから起動してください</translation>
    </message>
    <message>
        <source>Letters of this language are missing</source>
        <extracomment>screen first.found.letters</extracomment>
        <translation>この言語の文字がありません</translation>
    </message>
    <message>
        <source>Install the typeface that stands below</source>
        <extracomment>screen first.cure.letters</extracomment>
        <translation>下にあるフォントをインストールしてください</translation>
    </message>
    <message>
        <source>The voice cannot speak</source>
        <extracomment>screen first.found.voice</extracomment>
        <translation>音声を出せません</translation>
    </message>
    <message>
        <source>Install what stands below; it works without, too</source>
        <extracomment>screen first.cure.voice</extracomment>
        <translation>下にあるものをインストールしてください。なくても動きます</translation>
    </message>
    <message>
        <source>The settings&apos; file has a mistake</source>
        <extracomment>screen first.found.settings</extracomment>
        <translation>設定ファイルに誤りがあります</translation>
    </message>
    <message>
        <source>Mend the file; until then the defaults hold</source>
        <extracomment>screen first.cure.settings</extracomment>
        <translation>ファイルを直してください。それまでは初期値を使います</translation>
    </message>
    <message>
        <source>A check failed</source>
        <extracomment>screen first.found.other</extracomment>
        <translation>確認に失敗しました</translation>
    </message>
    <message>
        <source>Mend what stands below, then look again</source>
        <extracomment>screen first.cure.other</extracomment>
        <translation>下にあるものを直して、もう一度確認してください</translation>
    </message>
    <message>
        <source>and one more set</source>
        <extracomment>screen session.more_one</extracomment>
        <translation>ほか 1 セット</translation>
    </message>
</context>
</TS>
