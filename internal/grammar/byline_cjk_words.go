package grammar

import (
	"github.com/standfirst/standfirst/internal/text"
)

// cjkMarkers stand before a name in Chinese, Japanese and Korean bylines,
// longer ones first.
var cjkMarkers = []string{
	"本报特约记者", "本报见习记者", "本报通讯员", "本报记者", "本報記者", "本站记者", "本刊记者", "新华社记者", "中新社记者", "中新网记者", "特约记者", "见习记者", "实习记者", "記者", "记者",
	"通讯员", "通訊員", "特约撰稿人", "撰稿人", "撰稿", "撰文", "作者", "採訪", "采写", "文字", "文", "執筆", "取材", "聞き手", "글",
}

// cjkTails stand behind a name.
var cjkTails = []string{
	"特派記者", "特派员", "特派員", "記者", "记者", "通讯员", "編集委員", "論説委員", "支局長", "撰文", "선임기자", "전문기자", "인턴기자", "객원기자", "기자", "특파원", "논설위원", "앵커",
}

// cjkOthers introduce people who did not write: editors and photographers.
var cjkOthers = text.NewWordSet(`责任编辑, 責任編輯, 责编, 編輯, 编辑, 校对, 摄影, 攝影, 图, 圖, 写真, 撮影, 사진, 편집, 編集, 來源, 来源, 출처, 监制, 主编`)

// cjkOrganizations end the names of newspapers, agencies and their desks.
var cjkOrganizations = []string{
	"新聞社", "新聞", "新闻", "通信社", "通信", "通讯社", "日报", "日報", "晚报", "晚報", "时报", "時報", "早报", "周刊", "週刊", "杂志", "网", "網", "社", "报", "報", "台", "局", "编辑部", "編集部", "編輯部", "編輯中心",
	"デジタル", "オンライン", "ニュース", "取材班", "報道部", "社会部", "뉴스", "신문", "일보", "통신", "방송", "편집국", "취재팀", "미디어", "온라인",
}

// cjkNotNames are the words of the buttons and labels around a byline.
var cjkNotNames = text.NewWordSet(`分享, 更多, 评论, 評論, 收藏, 关注, 追蹤, 日期, 时间, 時間, 字号, 打印, 订阅, 訂閱, 更新, 公開, 配信, 会員, 限定, 有料, 記事, 有料記事, 会員限定, 共有, 保存, 印刷, 发布, 發布, 报道, 報導, 報道, 综合, 綜合, 原创, 原創, 讯, 电,
	구독, 공유, 댓글, 입력, 수정, 승인, 등록, 기사, 전송, 인쇄, 더보기, 전체, 오전, 오후, 독자, 제보, 質問者, 回答者`)

// cjkReports end a piece that says where a text was written or how.
var cjkReports = []string{"報導", "报道", "報道", "综合", "綜合", "电", "電", "讯", "訊", "专电", "專電", "摄", "攝"}
