pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Core

// Nobody is here yet. The whole screen starts; the button only says so.
// In:  session, service, loyalty; attract: scenes that take turns, 8 s each, with their words.
Page {
    id: root

    required property SessionViewModel session
    required property ServiceViewModel service
    required property LoyaltyViewModel loyalty
    required property AttractViewModel attract
    property int turns: 0 // scenes that have had theirs
    readonly property int sceneIndex: count > 0 ? turns % count : 0

    readonly property bool landscape: !Theme.portrait
    readonly property bool oneLine: landscape && !Theme.large && !Theme.low // start, languages and accessibility in one row
    // A whole table needs room above the dock; large letters take it.
    readonly property bool alone: landscape || Theme.large
    readonly property int count: captions.count
    property bool photoBeside: false // of the scene that has its turn
    property string picture: "" // of the same, for the shop window
    property string photo: "" // instead of it
    readonly property int words: landscape ? Math.round(width * 0.5) : width

    objectName: "attractScreen"
    title: words.heading
    ground: dock.y
    lift: Theme.told ? dock.y : 0
    showing: Showing {
        title: words.heading
        sentence: words.sentence
        pictures: root.picture === "" ? [] : [root.picture]
        photo: root.photo
        upper: Theme.blend(Theme.wash, Theme.paper, 0.3)
        lower: Theme.washDeep
    }

    Wash {
        visible: !Theme.told
        reach: root.height
        upper: Theme.blend(Theme.wash, Theme.paper, 0.3)
        lower: Theme.washDeep
    }

    Timer {
        objectName: "turn"
        interval: 8000
        repeat: true
        running: root.visible && root.count > 1
        onTriggered: root.turns++
    }

    Item {
        id: stage

        visible: !Theme.told
        // The scene stands on the dock; in landscape it takes the half the words leave.
        x: root.landscape && !Theme.mirrored ? root.width - width : 0
        width: root.landscape ? root.width - root.words : root.width
        anchors.bottom: dock.top
        anchors.bottomMargin: root.alone ? Theme.dp(Theme.narrow ? 4 : 24) : -Theme.dp(88)
        // Large letters leave a wide dish no room beside the clock.
        height: root.landscape ? dock.y - Theme.dp(Theme.narrow ? (Theme.large ? 84 : 12) : 56)
                : root.alone ? dock.y - caption.y - caption.height - Theme.dp(40) : Math.round(width * 1120 / 1080)

        Rectangle {
            anchors.centerIn: parent
            visible: root.alone && !root.photoBeside && !Theme.contrast
            width: Math.round(parent.height * 0.92)
            height: width
            radius: width / 2
            color: Qt.rgba(1, 1, 1, 0.4)
        }

        Repeater {
            model: root.attract.scenes

            delegate: AttractScene {
                id: scene

                required property int index

                // A photo leaves no rim.
                anchors.fill: parent
                anchors.topMargin: photo && root.landscape ? -stage.y : 0
                anchors.bottomMargin: photo && root.alone ? -Theme.dp(88) : 0
                objectName: "scene-" + index
                wordsBeside: root.landscape

                Binding {
                    target: root
                    property: "photoBeside"
                    restoreMode: Binding.RestoreNone
                    value: scene.photo && root.landscape
                    when: scene.current
                }

                Binding {
                    target: root
                    property: "picture"
                    restoreMode: Binding.RestoreNone
                    value: scene.isPhoto(scene.beside) ? "" : scene.beside
                    when: scene.current
                }

                Binding {
                    target: root
                    property: "photo"
                    restoreMode: Binding.RestoreNone
                    value: scene.isPhoto(scene.beside) ? scene.beside : ""
                    when: scene.current
                }

                alone: root.alone
                current: index === root.sceneIndex
                next: index === (root.sceneIndex + 1) % root.count
                edge: Theme.blend(Theme.washDeep, Theme.paper, 0.8)
            }
        }
    }

    // The hall is large: any touch will do.
    MouseArea {
        anchors.fill: parent
        objectName: "anywhere"
        onClicked: root.session.start()
        Accessible.ignored: true
    }

    BrandLine {
        x: Theme.mirrored ? root.width - width - Theme.dp(64) : Theme.dp(64)
        y: Theme.dp(root.landscape ? 40 : 52)
        visible: !Theme.low
        large: Theme.portrait
    }

    Txt {
        // On the glass, never on a photo.
        anchors.right: parent.right
        anchors.rightMargin: Theme.dp(64) + (root.photoBeside ? stage.width : 0)
        y: Theme.dp(root.landscape ? 48 : 64)
        visible: !Theme.low
        token: "bodyL"
        tabular: true
        font.weight: 700
        color: Theme.ink2
        text: root.session.timeText
    }

    Column {
        id: caption

        visible: !Theme.told
        anchors.left: parent.left
        anchors.leftMargin: Theme.dp(64)
        y: Theme.dp(root.landscape ? (Theme.narrow ? (Theme.large ? 96 : 116) : 250) : 180)
        width: root.words - Theme.dp(128)
        spacing: Theme.dp(20)

        Item {
            id: words

            // The longest words of all scenes keep the picture where it is.
            property string heading
            property string sentence
            property int tallest: 0

            function measure() {
                let most = 0;
                for (let place = 0; place < captions.count; place++)
                    most = Math.max(most, captions.itemAt(place)?.implicitHeight ?? 0);
                tallest = most;
            }

            width: parent.width
            height: tallest

            Repeater {
                id: captions

                model: root.attract.scenes
                onItemAdded: Qt.callLater(words.measure)

                delegate: AttractWords {
                    id: spoken

                    required property int index

                    width: words.width
                    current: index === root.sceneIndex
                    // The lowest panel has no room for it beside the largest letters.
                    said: root.oneLine || Theme.portrait || Theme.glassHeight > 100 * Theme.u
                    onImplicitHeightChanged: Qt.callLater(words.measure)

                    Binding {
                        target: words
                        property: "heading"
                        restoreMode: Binding.RestoreNone
                        value: spoken.heading
                        when: spoken.current
                    }

                    Binding {
                        target: words
                        property: "sentence"
                        restoreMode: Binding.RestoreNone
                        value: spoken.saying
                        when: spoken.current
                    }
                }
            }
        }

        CardHint {
            visible: root.loyalty.offered && root.oneLine
            width: parent.width
        }
    }

    Pill {
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: dock.top
        anchors.bottomMargin: Theme.dp(24)
        visible: text !== ""
        plate: "surface"
        sign: "clock"
        text: root.service.staleText
    }

    Dock {
        id: dock

        PrimaryButton {
            id: start

            objectName: "start"
            width: parent.width
            height: Theme.row(Theme.slim ? 128 : root.landscape && !Theme.low ? 88 : 168)
            visible: !root.oneLine
            forward: true
            focus: true
            text: qsTr("Touch to start")
            onActivated: root.session.start()
        }

        Item {
            id: line

            readonly property int tall: Theme.row(Theme.low ? 104 : root.landscape ? (Theme.large ? 72 : Theme.narrow ? 96 : 128) : 104)
            readonly property int above: Theme.dp(root.oneLine || root.landscape && !Theme.low ? 0 : 16)

            width: parent.width
            height: tall + above

            PrimaryButton {
                anchors.left: parent.left
                anchors.right: languages.visible ? languages.left : access.left
                anchors.rightMargin: Theme.gap
                objectName: "start"
                height: line.tall
                visible: root.oneLine
                forward: true
                text: qsTr("Touch to start")
                onActivated: root.session.start()
            }

            LanguageSwitch {
                id: languages

                anchors.right: access.left
                anchors.rightMargin: Theme.gap
                y: line.above
                width: root.oneLine ? Math.max(Theme.dp(Theme.narrow ? 320 : 520), needed) : line.width - access.width - Theme.gap
                height: line.tall
                visible: root.session.languages.length > 1
                languages: root.session.languages
                current: root.session.language
                onLanguageChosen: code => root.session.chooseLanguage(code)
            }

            QuietButton {
                id: access

                anchors.right: parent.right
                y: line.above
                objectName: "utility-access"
                width: languages.visible || root.oneLine ? Math.max(implicitWidth, Theme.dp(Theme.large ? 240 : Theme.narrow ? 200 : 314))
                                                           : parent.width
                height: line.tall
                cornerRadius: Theme.radiusButton
                sign: "access"
                text: Theme.large || Theme.narrow ? qsTr("Screen") : qsTr("Accessibility")
                onActivated: root.session.openSheet("access")
            }
        }

        CardHint {
            anchors.horizontalCenter: parent.horizontalCenter
            visible: root.loyalty.offered && (Theme.portrait || Theme.low)
            width: dock.width - 2 * Theme.margin
            centred: true
        }
    }

    component CardHint: Item {
        id: hint

        property bool centred: false

        height: said.height + Theme.dp(12)

        Row {
            id: said

            x: hint.centred ? Math.round((hint.width - width) / 2) : Theme.mirrored ? hint.width - width : 0
            spacing: Theme.dp(16)

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                name: "card"
                size: Theme.sized(34)
                color: Theme.ink2
            }

            Txt {
                width: Math.min(implicitWidth, hint.width - Theme.sized(60))
                color: Theme.ink2
                text: Theme.tie(qsTr("You can hold your guest card to the reader at any moment"))
            }
        }
    }
}
