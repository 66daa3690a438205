pragma ComponentBehavior: Bound

import QtQuick

// The top of the menu: mark, name of the category, one sentence, its best picture. Nothing to tap.
// Cross-fades when the category changes.
// In:  title, sentence, picture, reach (height of the area), loading (bars until there is a category).
Item {
    id: root

    required property string title
    property string sentence: ""
    property string picture: ""
    property int reach: 0
    property bool second: false
    property bool loading: false

    readonly property int plate: Theme.dp(Theme.narrow ? 240 : Theme.portrait ? (Theme.large ? 496 : 556) : 414)

    // Two of everything, so that one can leave while the other comes.
    component Shown: Item {
        id: shown

        property string title: ""
        property string sentence: ""
        property string picture: ""

        anchors.fill: parent

        Behavior on opacity {
            NumberAnimation {
                duration: Theme.reducedMotion ? 80 : Theme.move
            }
        }

        Picture {
            name: shown.picture
            boxWidth: root.plate
            x: Theme.mirrored ? -width * 0.11 : root.width - width * (Theme.portrait ? 0.89 : 1.1)
            y: Math.round(-width * (Theme.narrow ? 0.28 : Theme.portrait ? 0.12 : 0.35))
        }

        TitleBlock {
            anchors.left: parent.left
            anchors.leftMargin: Theme.portrait ? Theme.dp(48) : Theme.railWidth + Theme.dp(36)
            width: root.width - (Theme.portrait ? Theme.dp(48) : Theme.railWidth + Theme.dp(36)) - Math.round(root.plate * (Theme.portrait ? 0.93 : 1.14))
            y: Theme.dp(Theme.portrait ? (Theme.large ? 160 : 178) : Theme.narrow ? 26 : 82)
            token: Theme.portrait ? "hero" : "hero88"
            tracksWidth: !(Theme.narrow && Theme.large)
            letters: Theme.narrow && Theme.large ? Theme.dp(60) : 0
            title: shown.title
            sentence: Theme.narrow ? "" : shown.sentence
            sentenceToken: Theme.portrait && !Theme.large ? "bodyL" : "body"
        }
    }

    Column {
        anchors.left: parent.left
        anchors.leftMargin: Theme.portrait ? Theme.dp(48) : Theme.railWidth + Theme.dp(36)
        y: Theme.dp(Theme.portrait ? (Theme.large ? 176 : 194) : Theme.narrow ? 36 : 98)
        visible: root.loading && root.title === ""
        spacing: Theme.dp(28)

        Repeater {
            model: Theme.narrow ? [0.3] : [0.3, 0.42]

            delegate: Rectangle {
                required property real modelData
                required property int index

                width: Math.round(root.width * modelData)
                height: Theme.sized(index === 0 ? 64 : 32)
                radius: Theme.dp(16)
                color: Theme.sunk2
            }
        }
    }

    function turn() {
        const coming = root.second ? first : other;
        coming.title = root.title;
        coming.sentence = root.sentence;
        coming.picture = root.picture;
        root.second = !root.second;
    }

    // All three change together: one turn for them.
    onTitleChanged: Qt.callLater(turn)
    onSentenceChanged: Qt.callLater(turn)
    onPictureChanged: Qt.callLater(turn)
    Component.onCompleted: turn()

    Shown {
        id: first

        opacity: root.second ? 0 : 1
    }

    Shown {
        id: other

        opacity: root.second ? 1 : 0
    }

    BrandLine {
        x: Theme.mirrored ? root.width - width - Theme.dp(Theme.portrait ? 48 : 32) : Theme.dp(Theme.portrait ? 48 : 32)
        y: Theme.dp(Theme.portrait ? 36 : 28)
        visible: !Theme.low
        compact: !Theme.portrait
        wordless: Theme.narrow
    }
}
