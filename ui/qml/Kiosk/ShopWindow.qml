pragma ComponentBehavior: Bound

import QtQuick

// The upper part of the glass in low mode: what the screen is about, large, and nothing to touch.
// In:  showing (of the screen that is shown).
Item {
    id: root

    required property Showing showing

    readonly property bool flat: width > height * 1.6 // picture beside the words, else over them
    readonly property int side: Theme.dp(40)
    readonly property int head: side + brand.height // where the picture may begin
    readonly property string key: [showing?.pictures[0], showing?.photo, showing?.figure].join("\n")
    readonly property string saying: showing?.title ?? ""
    // Whatever the words do not leave is not shown at all rather than cut.
    readonly property int room: height - (flat ? Theme.dp(16) : head) - words.height - words.below

    objectName: "shopWindow"
    clip: true
    onKeyChanged: pictureComes.restart()
    onSayingChanged: wordsCome.restart()

    Wash {
        reach: root.height
        upper: root.showing?.upper ?? Theme.wash
        lower: root.showing?.lower ?? Theme.paper
        rounded: false
    }

    Picture {
        id: photo

        name: root.showing?.photo ?? ""
        boxWidth: root.flat ? Math.round(root.height * 1.5) : root.width
        boxHeight: root.flat ? root.height : root.room - Theme.dp(56)
        x: root.flat && !Theme.mirrored ? root.width - width : 0
        y: root.flat ? 0 : root.head + Theme.dp(28)
        visible: name !== ""
        fillMode: Image.PreserveAspectCrop
    }

    BrandLine {
        id: brand

        x: Theme.mirrored ? root.width - width - root.side : root.side
        y: Theme.dp(root.flat ? 24 : 44)
        visible: !root.flat || words.y > y + height
        compact: root.flat
    }

    Pill {
        x: Theme.mirrored ? root.side : root.width - width - root.side
        y: brand.y + Math.round((brand.height - height) / 2)
        visible: !root.flat && brand.width + width + 3 * root.side <= root.width
        plate: "surface"
        sign: "access"
        text: qsTr("Everything to touch is below")
    }

    Item {
        id: stage

        // Portrait: what the words leave. Flat: the end of the line.
        readonly property int box: root.flat ? root.height - Theme.dp(48)
                                             : Math.min(Theme.dp(820), root.width - 2 * root.side, root.room - Theme.dp(56))
        readonly property list<string> pictures: root.showing && figure.text === "" && !drawn.active ? root.showing.pictures.slice(0, 3) : []
        readonly property bool seen: box >= Theme.dp(120) && (pictures.length > 0 || figure.text !== "" || drawn.active)

        x: root.flat ? (Theme.mirrored ? root.side : root.width - width - root.side) : Math.round((root.width - width) / 2)
        y: root.flat ? Math.round((root.height - height) / 2) : root.head + Math.round((root.room - height) / 2)
        width: root.flat && !seen ? 0 : box
        height: box
        visible: seen

        Repeater {
            model: stage.pictures

            delegate: Picture {
                required property string modelData
                required property int index

                // Two dishes more stand behind the first one, at its sides.
                readonly property bool several: stage.pictures.length > 1
                readonly property real part: !several ? (root.showing?.turning ? 0.72 : 1) : index === 0 ? 0.7 : 0.42

                z: -index
                name: modelData
                boxWidth: Math.round(stage.box * part)
                x: Math.round(!several ? (stage.box - width) / 2 : index === 0 ? (stage.box - width) / 2 : index === 1 ? stage.box - width * 0.92 : -width * 0.08)
                y: Math.round(!several ? (stage.box - height) / 2 : index === 0 ? stage.box - height : index === 1 ? stage.box * 0.02 : stage.box * 0.1)
                faded: root.showing?.faded ?? false
            }
        }

        Loader {
            id: drawn

            anchors.centerIn: parent
            active: root.showing !== null && root.showing.drawing !== null && stage.box > 0
            sourceComponent: root.showing?.drawing ?? null
            onLoaded: item.box = Qt.binding(() => stage.box)
        }

        Rectangle {
            anchors.fill: parent
            visible: figure.text !== "" && root.showing.turning
            radius: width / 2
            color: Theme.surface
        }

        WaitRing {
            size: stage.box
            thickness: Theme.dp(20)
            visible: root.showing?.turning ?? false
        }

        Txt {
            anchors.horizontalCenter: parent.horizontalCenter
            anchors.bottom: figure.top
            visible: figure.text !== "" && root.showing.caption !== ""
            token: "lead"
            pixels: Math.min(Theme.sized(36), Math.round(stage.box * 0.1))
            lineHeight: Math.round(pixels * 1.33)
            color: Theme.ink2
            text: root.showing?.caption ?? ""
        }

        Txt {
            id: figure

            // To be read from afar, at any text scale.
            anchors.centerIn: parent
            anchors.verticalCenterOffset: Math.round(stage.box * 0.05)
            visible: text !== ""
            token: "number"
            tabular: false
            pixels: Math.min(Theme.dp(400), Math.round(stage.box * 0.62), Math.round(stage.box * 1.2 / Math.max(2, text.length)))
            lineHeight: Math.round(pixels * 0.92)
            wrapMode: Text.NoWrap
            text: root.showing?.figure ?? ""
        }
    }

    Column {
        id: words

        readonly property int below: Theme.dp(root.flat ? 28 : 72)
        readonly property int spare: root.flat ? (photo.visible ? photo.width : stage.width) + root.side : 0 // what the picture takes

        x: root.side + (root.flat && Theme.mirrored ? spare : 0)
        y: root.height - height - below
        width: root.width - 2 * root.side - spare
        visible: Theme.told
        spacing: Theme.dp(root.flat ? 8 : 16)

        Item {
            id: headline

            readonly property int letters: Math.round(title.letters * Theme.textScale)
            // The price stands at the end of the title's line unless that would break a word.
            readonly property bool beside: longest.advanceWidth * 1.06 <= width - price.implicitWidth - Theme.gap - (tick.visible ? tick.width + Theme.gap : 0)
            readonly property int lower: beside || price.text === "" ? 0 : price.implicitHeight

            width: parent.width
            height: Math.max(title.height, price.height) + lower

            TextMetrics {
                id: longest

                font.family: Theme.family
                font.pixelSize: headline.letters
                font.weight: 800
                font.letterSpacing: -0.04 * headline.letters
                text: Theme.tie(title.title).split(" ").reduce((most, word) => word.length > most.length ? word : most, "")
            }

            Rectangle {
                id: tick

                anchors.left: parent.left
                anchors.verticalCenter: title.verticalCenter
                width: Theme.sized(root.flat ? 56 : 80)
                height: width
                radius: width / 2
                visible: root.showing?.tick ?? false
                color: Theme.done

                Icon {
                    anchors.centerIn: parent
                    name: "check"
                    size: Math.round(tick.width * 0.56)
                    color: Theme.pick("#FFFFFF", Theme.paper, "#FFFFFF")
                }
            }

            TitleBlock {
                id: title

                anchors.left: tick.visible ? tick.right : parent.left
                anchors.leftMargin: tick.visible ? Theme.gap : 0
                width: parent.width - (price.text !== "" && headline.beside ? price.implicitWidth + Theme.gap : 0) - (tick.visible ? tick.width + Theme.gap : 0)
                spacing: Theme.dp(4)
                token: root.flat ? "h1" : "hero88"
                letters: Theme.dp(root.flat ? (Theme.large ? 48 : 64) : Theme.large ? 72 : 88)
                over: root.showing?.over ?? ""
                title: root.showing?.title ?? ""
            }

            Txt {
                id: price

                x: headline.beside !== Theme.mirrored ? parent.width - implicitWidth : 0
                anchors.bottom: parent.bottom
                visible: text !== ""
                token: root.flat ? "price48" : "price56"
                wrapMode: Text.NoWrap
                text: root.showing?.price ?? ""
            }
        }

        Txt {
            readonly property int shorter: root.flat ? 0 : Theme.dp(120)

            width: parent.width
            leftPadding: Theme.mirrored ? shorter : 0
            rightPadding: Theme.mirrored ? 0 : shorter
            visible: text !== ""
            token: root.flat ? "body" : "lead"
            color: Theme.ink2
            text: Theme.tie(root.showing?.sentence ?? "")
        }

        Flow {
            width: parent.width
            visible: pills.count + facts.count > 0
            spacing: Theme.dp(12)

            Repeater {
                id: pills

                model: root.showing?.badges ?? []

                delegate: Badge {
                    required property var modelData

                    kind: modelData.kind
                    text: modelData.text
                }
            }

            Repeater {
                id: facts

                model: root.showing?.facts ?? []

                delegate: Pill {
                    required property var modelData

                    text: modelData.text
                    sign: modelData.kind === "allergens" ? "info" : ""
                }
            }
        }
    }

    component Coming: NumberAnimation {
        property: "opacity"
        from: 0
        to: 1
        duration: Theme.fade
        easing.type: Easing.OutCubic
    }

    Coming {
        id: pictureComes

        targets: [stage, photo]
    }

    Coming {
        id: wordsCome

        target: words
    }
}
